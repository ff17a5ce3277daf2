/** Is used from below although it must not be. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package example.breach.upper;
