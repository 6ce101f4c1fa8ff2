package vn.eid.biometrics.quality.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one format in which every bench command prints: {@code {"figures":[{name,value,unit,goal,against,ok}]}}. */
public record Figures(List<Figure> figures) {
    public Figures {
        figures = List.copyOf(figures);
    }

    /** Whether there is anything, and every goal is met. */
    public boolean met() {
        return !figures.isEmpty() && figures.stream().allMatch(Figure::ok);
    }

    public String json() {
        try {
            return JsonMapper.builder().build().writeValueAsString(Map.of("figures", figures));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain records can always be written", e);
        }
    }

    /** One line a figure, for people. */
    public String table() {
        var text = new StringBuilder();
        for (Figure f : figures) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-44s %8.3f %-8s %-8s %-4s %s%n",
                    f.name(),
                    f.value(),
                    f.unit(),
                    f.goal(),
                    f.ok() ? "ok" : "MISS",
                    f.against()));
        }
        return text.toString();
    }
}
