package vn.eid.biometrics.liveness;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** A fair shuffle (Fisher and Yates) by any generator; the library's own takes only {@code java.util.Random}. */
final class Shuffle {
    private Shuffle() {}

    static void inPlace(List<?> list, RandomGenerator random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
