package example.breach.lower;

import example.breach.upper.Upper;

/** Reaches upwards. */
public class Lower {

    Upper forbidden = new Upper();
}
