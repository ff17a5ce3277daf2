package example.breach.rules;

import example.breach.rules.domain.OpenEntity;
import org.springframework.stereotype.Controller;

/** Breaks: handles an entity, and calls a service that demands no right. */
@Controller
class NosyController {

    private final CarelessService service;

    NosyController(CarelessService service) {
        this.service = service;
    }

    String page(OpenEntity entity) {
        return entity + " " + service.today();
    }
}
