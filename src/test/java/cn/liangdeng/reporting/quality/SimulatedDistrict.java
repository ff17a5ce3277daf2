package cn.liangdeng.reporting.quality;

import java.util.List;
import java.util.Map;

/**
 * A simulated district.
 *
 * @param files what every file of evidence tells about itself, by its hash
 */
record SimulatedDistrict(List<SimulatedTarget> targets, Map<String, SimulatedFile> files) {

    /** The district with this seed, its honest and its fraudulent targets. */
    static SimulatedDistrict of(long seed) {
        List<SimulatedTarget> honest = new HonestProjects(seed).name(new HonestUnits(seed).districtWithRates());
        Map<String, SimulatedFile> files = new HonestPapers(seed).of(honest);
        List<SimulatedTarget> corrupted = new FraudulentUnits(seed).corrupt(honest);
        return new SimulatedDistrict(new FraudulentPapers(seed, files).corrupt(corrupted), files);
    }
}
