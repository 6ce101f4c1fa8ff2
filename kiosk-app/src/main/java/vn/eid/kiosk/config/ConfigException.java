package vn.eid.kiosk.config;

import java.util.List;

/** The configuration cannot be used; carries every problem at once, each in both languages. */
public final class ConfigException extends Exception {
    private final List<ConfigProblem> problems;

    ConfigException(List<ConfigProblem> problems) {
        super(String.join("; ", problems.stream().map(ConfigProblem::english).toList()));
        this.problems = List.copyOf(problems);
    }

    public List<ConfigProblem> problems() {
        return problems;
    }
}
