package example.breach.upper;

/** Stands above. */
public class Upper {}
