package cn.liangdeng.platform.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads {@code ${row.name}} of records and {@code ${word}} of texts directly, and leaves everything else to Spring's expression
 * language. Pages are made of records ready to print, and a page of 300 rows reads some ten thousand such paths; in Spring's
 * language each of them takes longer than all else that the template engine does with it (docs/benchmarks.md).
 */
final class RecordPaths implements IStandardVariableExpressionEvaluator {

    private static final Pattern PATH = Pattern.compile("[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)*");
    private static final Pattern DOT = Pattern.compile("\\.");

    /** Expressions put together while a page is made must not fill the memory. */
    private static final int MOST_KNOWN = 10_000;

    private static final MethodType READER = MethodType.methodType(Object.class, Object.class);

    private static final ClassValue<Map<String, Optional<MethodHandle>>> READERS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<MethodHandle>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final IStandardVariableExpressionEvaluator springs;
    private final Map<String, Optional<String[]>> paths = new ConcurrentHashMap<>();

    /** @param springs what evaluates everything else */
    RecordPaths(IStandardVariableExpressionEvaluator springs) {
        this.springs = springs;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        if (!expression.getUseSelectionAsRoot() && !execution.getPerformTypeConversion()) {
            String[] path = path(expression.getExpression());
            Object root = path == null ? null : context.getVariable(path[0]);
            if (path != null && (root instanceof Record || path.length == 1 && isPlain(root))) {
                Object value = root;
                int read = 1;
                while (read < path.length && value instanceof Record) {
                    MethodHandle reader = reader(value.getClass(), path[read]);
                    if (reader == null) {
                        break;
                    }
                    value = read(reader, value);
                    read++;
                }
                if (read == path.length) {
                    return value;
                }
            }
        }
        return springs.evaluate(context, expression, execution);
    }

    private String @Nullable [] path(String expression) {
        Optional<String[]> known = paths.get(expression);
        if (known == null) {
            known = Optional.of(expression)
                    .filter(text -> PATH.matcher(text).matches())
                    .map(DOT::split);
            if (paths.size() < MOST_KNOWN) {
                paths.put(expression, known);
            }
        }
        return known.orElse(null);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Boolean;
    }

    private static @Nullable MethodHandle reader(Class<?> type, String property) {
        return READERS.get(type)
                .computeIfAbsent(property, name -> find(type, name))
                .orElse(null);
    }

    /** In the order in which Spring's language looks: {@code getName}, {@code isName}, {@code name}. */
    private static Optional<MethodHandle> find(Class<?> type, String property) {
        String capital = StringUtils.capitalize(property);
        return Stream.of("get" + capital, "is" + capital, property)
                .flatMap(name -> Stream.of(type.getMethods())
                        .filter(method -> method.getName().equals(name)))
                .filter(method -> method.getParameterCount() == 0
                        && method.getDeclaringClass() == type
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() != void.class)
                .findFirst()
                .map(RecordPaths::handle);
    }

    private static MethodHandle handle(Method method) {
        try {
            // Page records are not public.
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method).asType(READER);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object read(MethodHandle reader, Object record) {
        try {
            return reader.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            // A method handle declares everything; accessors of page records throw nothing checked.
            throw new IllegalStateException(e);
        }
    }
}
