package cn.liangdeng.shared;

/** Knows the districts by name; implemented by module {@code organisation}, asked by the frame at every page (so: cached). */
public interface DistrictDirectory {

    /**
     * The district's name as it stands in the frame, for example 鹿城区.
     *
     * @throws BusinessException not found, if there is no such district
     */
    String nameOf(DistrictId district);
}
