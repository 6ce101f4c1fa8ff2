package vn.eid.kiosk.screen;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.screen.desk.AtWork;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Desks;
import vn.eid.kiosk.screen.menu.MenuViewModel;
import vn.eid.kiosk.screen.menu.Preferences;

/**
 * How the windows look and speak now: as the signed-in officer chose once, as usual while nobody is. The citizen's window
 * speaks Vietnamese again with every new citizen.
 */
final class OfficersChoice implements SessionObserver {
    private final WindowSettings settings;
    private final Map<Locale, String> languages = new LinkedHashMap<>();
    private final ObjectProperty<Preferences> preferences;
    private final ObjectProperty<Locale> citizen;
    private final Locale citizensUsual;
    private Optional<String> account = Optional.empty();

    /**
     * @param applied told of each change of what the officer sees
     * @param citizenSpeaks told of each change of the citizen's language
     */
    OfficersChoice(
            Desks desks,
            WindowSettings settings,
            BiConsumer<Preferences, Preferences> applied,
            Consumer<Locale> citizenSpeaks) {
        this.settings = settings;
        this.preferences = new SimpleObjectProperty<>(settings.usual());
        this.citizensUsual = settings.usual().language();
        this.citizen = new SimpleObjectProperty<>(citizensUsual);
        for (Locale language : desks.languages()) {
            languages.put(language, desks.in(language).texts().of("language.name"));
        }
        preferences.addListener((observed, was, is) -> applied.accept(was, is));
        citizen.addListener((observed, was, is) -> citizenSpeaks.accept(is));
    }

    ObjectProperty<Preferences> preferences() {
        return preferences;
    }

    ObjectProperty<Locale> citizen() {
        return citizen;
    }

    /** The menu over these choices. */
    MenuViewModel menu(Desk desk, Optional<Consumer<String>> turnCode, Runnable close) {
        var values = new MenuViewModel.Values(preferences, citizen, languages, turnCode);
        return new MenuViewModel(desk, settings.menu(), values, close);
    }

    @Override
    public void entered(EnrolmentState state) {
        var now = AtWork.officer(state).map(Officer::account);
        if (!now.equals(account)) {
            account = now;
            now.ifPresentOrElse(
                    it -> settings.menu().preferences(it, found -> remembered(it, found)),
                    () -> preferences.set(settings.usual()));
        }
        if (!AtWork.enrolling(state) && !(state instanceof EnrolmentState.Saved)) {
            citizen.set(citizensUsual);
        }
    }

    /** Comes a moment after the sign-in; by then somebody else may be there, or the enrolment may have begun. */
    private void remembered(String owner, Optional<Preferences> found) {
        if (account.filter(owner::equals).isPresent()) {
            found.filter(it -> languages.containsKey(it.language())).ifPresent(preferences::set);
        }
    }
}
