package cn.liangdeng.access.domain;

import cn.liangdeng.shared.BusinessException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Rules for passwords (GB/T 22239-2019 asks for complexity; numbers as in the handbook §6.1), hashing and generating. */
@Component
public class Passwords {

    /** Fewest characters. */
    public static final int SHORTEST = 8;

    /** Most bytes in UTF-8: bcrypt reads no more. */
    private static final int MOST_BYTES = 72;

    private static final int CLASSES = 3;
    private static final int GENERATED_LENGTH = 12;

    /** Without letters and digits that look alike on paper. */
    private static final String[] ALPHABETS = {
        "abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "@#%+=?"
    };

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();
    private final String hashOfNothing;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNothing = encoder.encode(generate());
    }

    /**
     * Hashes a new password.
     *
     * @throws BusinessException invalid, if it is against the rules
     */
    public String hash(String password, String username) {
        requireGood(password, username);
        return encoder.encode(password);
    }

    /** True if the password fits; takes as long without an account as with one, so that the time tells nothing. */
    boolean matches(String password, @Nullable String hash) {
        boolean fits = encoder.matches(password, hash == null ? hashOfNothing : hash);
        return fits && hash != null;
    }

    /** A password for one use, good by the rules for this user name (as typed; may be no proper one). */
    public String generate(String username) {
        String name = UserName.normal(username);
        String password = generate();
        while (!name.isEmpty() && password.toLowerCase(Locale.ROOT).contains(name)) {
            password = generate();
        }
        return password;
    }

    private String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            String alphabet = ALPHABETS[i < ALPHABETS.length ? i : random.nextInt(ALPHABETS.length - 1)];
            password.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        for (int i = password.length() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            char kept = password.charAt(i);
            password.setCharAt(i, password.charAt(other));
            password.setCharAt(other, kept);
        }
        return password.toString();
    }

    private static void requireGood(String password, String username) {
        if (password.length() < SHORTEST) {
            throw BusinessException.invalid("access.problem.passwordShort", String.valueOf(SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw BusinessException.invalid("access.problem.passwordLong", String.valueOf(MOST_BYTES));
        }
        Stream<IntPredicate> classes = Stream.of(
                Character::isLowerCase,
                Character::isUpperCase,
                Character::isDigit,
                c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c));
        if (classes.filter(kind -> password.chars().anyMatch(kind)).count() < CLASSES) {
            throw BusinessException.invalid("access.problem.passwordClasses", String.valueOf(CLASSES));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw BusinessException.invalid("access.problem.passwordUsername");
        }
    }
}
