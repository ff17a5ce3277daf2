package example.breach;

/** Root of a small house that breaks the rules on purpose, to show that their tests bite. */
@org.springframework.modulith.Modulithic
public final class ViolatingApplication {

    private ViolatingApplication() {}
}
