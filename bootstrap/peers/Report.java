import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code table.md} and {@code peers.svg} from the results of {@code Measure}. Each figure is the median of the rounds. */
final class Report {

    private static final Pattern MEMBER = Pattern.compile("\"([^\"]+)\":(?:\"([^\"]*)\"|([-0-9.]+))");
    private static final Map<String, String> NAMES = Map.of(
            "nginx", "nginx, constant response",
            "merchant-access", "Merchant Access",
            "keycloak", "Keycloak",
            "spring", "Spring Authorization Server",
            "oidc-provider", "oidc-provider");

    private static final List<String> ORDER =
            List.of("nginx", "merchant-access", "oidc-provider", "spring", "keycloak");

    /** Above this share of the processor, other processes have disturbed a window. */
    private static final double DISTURBED_PERCENT = 10;

    private final Map<String, String> machine;
    private final List<Map<String, String>> windows;

    private Report(List<Map<String, String>> lines) {
        this.machine = lines.get(0);
        this.windows = lines.subList(1, lines.size());
    }

    public static void main(String[] arguments) throws IOException {
        Report report = new Report(Files.readAllLines(Path.of(arguments[0])).stream()
                .map(Report::members)
                .toList());
        Path folder = Path.of(arguments[1]);
        Files.writeString(folder.resolve("table.md"), report.tables());
        Files.writeString(folder.resolve("peers.svg"), report.plot());
    }

    /** The members of a flat JSON object. */
    private static Map<String, String> members(String line) {
        Map<String, String> members = new HashMap<>();
        Matcher member = MEMBER.matcher(line);
        while (member.find()) {
            members.put(member.group(1), member.group(2) != null ? member.group(2) : member.group(3));
        }
        return members;
    }

    /** What one line of a table or one bar of the plot shows. */
    private record Subject(String peer, String algorithm, String request) {

        boolean isConstant() {
            return peer.equals("nginx");
        }

        boolean isLogin() {
            return request.startsWith("login");
        }

        String title() {
            return NAMES.get(peer) + (isConstant() ? "" : ", " + algorithm);
        }

        String path() {
            return switch (request) {
                case "login at the token endpoint" ->
                    peer.equals("merchant-access") ? "`/oauth2/token`" : "token endpoint";
                case "login" -> "`/v1/login`";
                case "call" -> peer.equals("spring") ? "resource server" : "`/v1/whoami`";
                default -> request;
            };
        }
    }

    private List<Subject> subjects(boolean logins) {
        Set<Subject> found = new LinkedHashSet<>();
        for (String peer : ORDER) {
            windows.stream()
                    .filter(window -> window.get("peer").equals(peer)
                            && !window.get("request").equals("start"))
                    .map(window -> new Subject(peer, window.get("algorithm"), window.get("request")))
                    .filter(subject -> subject.isLogin() == logins)
                    .sorted((one, other) -> one.request().compareTo(other.request()))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private List<Double> values(Subject subject, String state, String value) {
        return windows.stream()
                .filter(window -> window.get("peer").equals(subject.peer())
                        && window.get("algorithm").equals(subject.algorithm())
                        && window.get("request").equals(subject.request())
                        && window.get("state").equals(state)
                        && window.containsKey(value))
                .map(window -> Double.parseDouble(window.get(value)))
                .sorted()
                .toList();
    }

    /** The median of the rounds; not a number if nothing was measured. */
    private double median(Subject subject, String state, String value) {
        List<Double> values = values(subject, state, value);
        if (values.isEmpty()) {
            return Double.NaN;
        }
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    private double startSeconds(Subject subject) {
        return median(new Subject(subject.peer(), subject.algorithm(), "start"), "cold", "ms") / 1000;
    }

    private double shareOfConstant(Subject subject) {
        return subjects(subject.isLogin()).stream()
                .filter(Subject::isConstant)
                .mapToDouble(constant -> median(subject, "warm", "per_second") / median(constant, "warm", "per_second"))
                .findFirst()
                .orElse(Double.NaN);
    }

    private String tables() {
        return """
                %s

                A new token each time:

                | server | request | start to first login, s | cold, requests/s | warm, requests/s | lowest to highest | of nginx | p50, ms | p99, ms \
                | server's processor, µs a request | resident, MB |
                |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                %s
                The same token checked each time:

                | server | request | cold, requests/s | warm, requests/s | lowest to highest | of nginx | p50, ms | p99, ms \
                | server's processor, µs a request | resident, MB |
                |---|---|--:|--:|--:|--:|--:|--:|--:|--:|
                %s%s""".formatted(conditions(), lines(true), lines(false), disturbances());
    }

    private String conditions() {
        String versions = ORDER.stream()
                .filter(peer ->
                        windows.stream().anyMatch(window -> window.get("peer").equals(peer)))
                .map(peer -> NAMES.get(peer).replaceFirst(",.*", "") + " " + machine.get(peer))
                .collect(Collectors.joining(", "));
        return "%s, %s cores (%s), %s of memory, %s, Java %s, Node.js %s; %s. %s connections of wrk %s on the same cores; rounds: %s; "
                        .formatted(
                                machine.get("date"),
                                machine.get("cores"),
                                machine.get("processor"),
                                machine.get("memory"),
                                machine.get("system"),
                                machine.get("java"),
                                machine.get("node"),
                                versions,
                                machine.get("connections"),
                                machine.get("wrk"),
                                machine.get("rounds"))
                + "cold: the first %s s after a start; warm: %s s after a warm-up of %s s more for each request."
                        .formatted(machine.get("cold"), machine.get("seconds"), machine.get("warm-up"));
    }

    private String lines(boolean logins) {
        return subjects(logins).stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Subject subject) {
        List<String> cells = new ArrayList<>(List.of(subject.title(), subject.path()));
        if (subject.isLogin()) {
            cells.add(cell("%.2f", startSeconds(subject)));
        }
        List<Double> warm = values(subject, "warm", "per_second");
        cells.add(cell("%.0f", median(subject, "cold", "per_second")));
        cells.add(cell("%.0f", median(subject, "warm", "per_second")));
        cells.add(warm.isEmpty() ? "" : cell("%.0f", warm.get(0)) + " to " + cell("%.0f", warm.get(warm.size() - 1)));
        cells.add(cell("%.3f", shareOfConstant(subject)));
        cells.add(cell("%.2f", median(subject, "warm", "p50_ms")));
        cells.add(cell("%.2f", median(subject, "warm", "p99_ms")));
        cells.add(cell("%.1f", median(subject, "warm", "processor_us")));
        cells.add(cell("%.0f", median(subject, "warm", "resident_mb")));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    private String disturbances() {
        List<Map<String, String>> measured = windows.stream()
                .filter(window -> window.containsKey("per_second"))
                .toList();
        long disturbed = measured.stream()
                .filter(window -> Double.parseDouble(window.get("others_percent")) > DISTURBED_PERCENT)
                .count();
        long failed = measured.stream()
                .filter(window -> Double.parseDouble(window.get("failures")) > 0)
                .count();
        String text = "\nOther processes used more than %.0f %% of the processor in %d of %d windows.\n"
                .formatted(DISTURBED_PERCENT, disturbed, measured.size());
        return failed == 0 ? text : text + "Windows with failed requests: %d.\n".formatted(failed);
    }

    // The plot

    private static final int WIDTH = 900;
    private static final int LEFT = 370;
    private static final int BAR = 9;
    private static final int ROW = 32;
    private static final int HEAD = 56;
    private static final int LONGEST = WIDTH - LEFT - 90;

    private String plot() {
        List<Subject> logins = subjects(true);
        List<Subject> calls = subjects(false);
        int second = 40 + HEAD + ROW * logins.size();
        int height = second + (calls.isEmpty() ? 0 : HEAD + ROW * calls.size()) + 10;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-labelledby="title">
                <title id="title">Requests per second of Merchant Access and other servers, warm and cold</title>
                <style>
                text { font: 13px system-ui, sans-serif; fill: #1f2328 }
                .head { font-size: 15px; font-weight: 600 }
                .figure, .note { font-size: 11px; fill: #59636e }
                .warm { fill: #6e7781 } .cold { fill: #afb8c1 }
                .ours .warm { fill: #0969da } .ours .cold { fill: #80b8f0 }
                .constant .warm { fill: #d0d7de } .constant .cold { fill: #e6eaef }
                .back { fill: #ffffff }
                @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3 } .figure, .note { fill: #9198a1 } .back { fill: #0d1117 }
                .warm { fill: #8b949e } .cold { fill: #565e68 }
                .ours .warm { fill: #4493f8 } .ours .cold { fill: #24528c }
                .constant .warm { fill: #3d444d } .constant .cold { fill: #262c36 } }
                </style>
                <rect class="back" width="%1$d" height="%2$d"/>
                <text class="note" x="10" y="22">%3$s, %4$s cores, %5$s connections. Upper bar: warm. Lower bar: the first %6$s s after a start.</text>
                %7$s%8$s</svg>
                """.formatted(
                        WIDTH,
                        height,
                        machine.get("date"),
                        machine.get("cores"),
                        machine.get("connections"),
                        machine.get("cold"),
                        panel("Logins: a new token each time, requests a second", logins, 40),
                        panel("Checks: the same token each time, requests a second", calls, second));
    }

    private String panel(String head, List<Subject> subjects, int top) {
        if (subjects.isEmpty()) {
            return "";
        }
        double highest = subjects.stream()
                .flatMap(subject -> Stream.of("warm", "cold").map(state -> median(subject, state, "per_second")))
                .filter(value -> !Double.isNaN(value))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        StringBuilder text =
                new StringBuilder("<text class=\"head\" x=\"10\" y=\"%d\">%s</text>%n".formatted(top + 26, head));
        int y = top + 44;
        for (Subject subject : subjects) {
            text.append("<g class=\"%s\"><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s: %s</text>"
                    .formatted(
                            subject.isConstant()
                                    ? "constant"
                                    : subject.peer().equals("merchant-access") ? "ours" : "peer",
                            LEFT - 10,
                            y + 14,
                            subject.title().replace(", constant response", ""),
                            subject.isConstant()
                                    ? "constant response"
                                    : subject.path().replace("`", "")));
            text.append(bar(subject, "warm", y, highest)).append(bar(subject, "cold", y + BAR + 1, highest));
            text.append("</g>\n");
            y += ROW;
        }
        return text.toString();
    }

    private String bar(Subject subject, String state, int y, double highest) {
        double value = median(subject, state, "per_second");
        if (Double.isNaN(value)) {
            return "";
        }
        double length = Math.max(1, LONGEST * value / highest);
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/><text class=\"figure\" x=\"%.1f\" y=\"%d\">%.0f</text>",
                state,
                LEFT,
                y,
                length,
                BAR,
                LEFT + length + 6,
                y + BAR,
                value);
    }
}
