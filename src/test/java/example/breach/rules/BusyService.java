package example.breach.rules;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** Breaks: has eight collaborators. */
@Service
class BusyService {

    BusyService(Clock a, Clock b, Clock c, Clock d, Clock e, Clock f, Clock g, Clock h) {}
}
