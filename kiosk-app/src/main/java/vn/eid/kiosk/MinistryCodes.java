package vn.eid.kiosk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.OneTimeCodes;
import vn.eid.sync.gateway.GatewayException;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.gateway.MinistryGateway.CodeRequest;

/** One-time codes over the line to the ministry. Used on one thread; remembers only the number of the last request. */
public final class MinistryCodes implements OneTimeCodes {
    private static final Logger LOG = LoggerFactory.getLogger(MinistryCodes.class);
    private static final int TRIES = 5;
    private static final Duration RESEND = Duration.ofSeconds(60);

    private final MinistryGateway gateway;
    private final InstantSource clock;
    private Optional<String> request = Optional.empty();
    private int triesLeft;

    public MinistryCodes(MinistryGateway gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public CodeAnswer ask(String phone) {
        try {
            CodeRequest sent = gateway.requestCode(phone);
            request = Optional.of(sent.requestId());
            triesLeft = TRIES;
            Duration pause = sent.resendAfter().compareTo(RESEND) > 0 ? sent.resendAfter() : RESEND;
            return new CodeAnswer.Sent(clock.instant().plus(pause), triesLeft);
        } catch (GatewayException unavailable) {
            LOG.info("no one-time code: {}", unavailable.fault());
            return new CodeAnswer.Unavailable();
        }
    }

    @Override
    public CodeAnswer check(String phone, String code) {
        if (request.isEmpty()) {
            return new CodeAnswer.Unavailable();
        }
        try {
            return switch (gateway.checkCode(request.get(), code)) {
                case CONFIRMED -> new CodeAnswer.Right();
                case WRONG -> new CodeAnswer.Wrong(--triesLeft);
                case EXPIRED, TOO_MANY_ATTEMPTS -> new CodeAnswer.Wrong(0);
            };
        } catch (GatewayException unavailable) {
            LOG.info("one-time code not checked: {}", unavailable.fault());
            return new CodeAnswer.Unavailable();
        }
    }
}
