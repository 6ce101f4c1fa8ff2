package vn.eid.kiosk.simulator.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.WindowSettings;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Desks;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.menu.MenuPorts;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.menu.TextSize;
import vn.eid.kiosk.screen.sound.Sounds;
import vn.eid.kiosk.screen.theme.Theme;

/** Both windows over one desk, in one language, without menu and tones: for measuring what they show. */
final class PlainWindows {
    private PlainWindows() {}

    static CounterWindows over(Desk desk) {
        var language = desk.texts().locale();
        var desks = new Desks() {
            @Override
            public List<Locale> languages() {
                return List.of(language);
            }

            @Override
            public Desk in(Locale any) {
                return desk;
            }
        };
        var usual = new Preferences(language, Theme.LIGHT, TextSize.NORMAL, false);
        return new CounterWindows(
                desks,
                new WindowSettings(
                        usual, new NoMenu(), Sounds.NONE, Duration.ofHours(1), WindowSettings.Placement.SIDE_BY_SIDE));
    }

    /** Nobody opens it. */
    private static final class NoMenu implements MenuPorts {
        @Override
        public void preferences(String account, Consumer<Optional<Preferences>> answer) {
            answer.accept(Optional.empty());
        }

        @Override
        public void keep(String account, Preferences preferences) {
            // nothing outlives a measurement
        }

        @Override
        public void changeSecret(String account, char[] old, char[] fresh, Consumer<SecretChange> answer) {
            answer.accept(SecretChange.NOT_HERE);
        }

        @Override
        public void examine(Locale language, Consumer<List<Badge>> answer) {
            answer.accept(List.of());
        }
    }
}
