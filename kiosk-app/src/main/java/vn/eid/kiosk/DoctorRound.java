package vn.eid.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.doctor.Examination;
import vn.eid.kiosk.doctor.Examined;
import vn.eid.kiosk.doctor.Health;
import vn.eid.kiosk.message.SupportCode;

/**
 * One round of the doctor: all looks begin together with the first that is asked for, and every one ends with a result
 * when the patience of the whole round is over, whatever the device or file that it looks at does. One thread asks.
 */
final class DoctorRound {
    private final Map<String, Examination> looks = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Examined>> begun = new LinkedHashMap<>();
    private final Executor executor;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private long end;

    DoctorRound(Executor executor, Duration patience, LongSupplier nanoTime) {
        this.executor = executor;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    DoctorRound with(String name, Examination look) {
        looks.put(name, look);
        return this;
    }

    List<Examination> examinations() {
        var list = new ArrayList<Examination>();
        looks.keySet().forEach(name -> list.add(() -> result(name)));
        return list;
    }

    private Examined result(String name) {
        if (begun.isEmpty()) {
            end = nanoTime.getAsLong() + patience.toNanos();
            looks.forEach((each, look) -> begun.put(each, CompletableFuture.supplyAsync(look::look, executor)));
        }
        try {
            return begun.get(name).get(Math.max(1, end - nanoTime.getAsLong()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            return new Examined(
                    name,
                    Health.FAILED,
                    "không trả lời sau / no answer after " + patience.toSeconds() + " s",
                    "rút ra cắm lại, hoặc khởi động lại máy / unplug and plug in again, or restart the machine");
        } catch (ExecutionException failed) {
            // One broken part must not keep the doctor from looking at the others.
            return new Examined(
                    name,
                    Health.FAILED,
                    failed.getCause() instanceof CommandFailure told
                            ? told.getMessage()
                            : "lỗi chưa lường trước / unforeseen: " + SupportCode.of(failed.getCause()),
                    "gửi tệp báo cáo cho bộ phận hỗ trợ / send the report to support");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Examined(name, Health.FAILED, "bị dừng / stopped", "");
        }
    }
}
