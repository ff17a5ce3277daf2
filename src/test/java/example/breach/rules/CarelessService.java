package example.breach.rules;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Breaks: demands no right, and asks the system for the date. */
@Service
class CarelessService {

    LocalDate today() {
        return LocalDate.now();
    }
}
