package vn.eid.biometrics.match;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The thresholds of every model that the program knows; a model without any is not used. */
public record MatchProfiles(List<MatchProfile> matchers) {
    private static final String RESOURCE = "match-profiles.json";

    public MatchProfiles {
        matchers = List.copyOf(matchers);
    }

    /** The thresholds that are part of the program. */
    public static MatchProfiles builtIn() {
        try (InputStream in = MatchProfiles.class.getResourceAsStream(RESOURCE)) {
            return JsonMapper.builder().build().readValue(in, MatchProfiles.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in thresholds are broken", e);
        }
    }

    public Optional<MatchProfile> of(String matcher) {
        return matchers.stream()
                .filter(profile -> profile.matcher().equals(matcher))
                .findFirst();
    }
}
