package vn.eid.kiosk.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.menu.MenuPorts;
import vn.eid.kiosk.screen.menu.Preferences;

/** A menu whose counter answers at once. */
final class FakeMenu implements MenuPorts {
    final Map<String, Preferences> kept = new HashMap<>();
    String secret = "mat-khau";
    List<Badge> found = List.of(
            new Badge(Mark.VERIFIED, "Đầu đọc thẻ", "CardPresent"),
            new Badge(Mark.ATTENTION, "Âm thanh", "không có loa, quầy không phát âm báo. Cắm loa nếu cần âm báo."),
            new Badge(Mark.FAILED, "Đường truyền", "Chưa nối được với Bộ. Kiểm tra dây mạng."));

    @Override
    public void preferences(String account, Consumer<Optional<Preferences>> answer) {
        answer.accept(Optional.ofNullable(kept.get(account)));
    }

    @Override
    public void keep(String account, Preferences preferences) {
        kept.put(account, preferences);
    }

    @Override
    public void changeSecret(String account, char[] old, char[] fresh, Consumer<SecretChange> answer) {
        if (fresh.length < 8) {
            answer.accept(SecretChange.TOO_SHORT);
        } else if (secret.equals(new String(old))) {
            secret = new String(fresh);
            answer.accept(SecretChange.CHANGED);
        } else {
            answer.accept(SecretChange.REFUSED);
        }
    }

    @Override
    public void examine(Locale language, Consumer<List<Badge>> answer) {
        answer.accept(found);
    }
}
