/** May use nothing, and does. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package example.breach.lower;
