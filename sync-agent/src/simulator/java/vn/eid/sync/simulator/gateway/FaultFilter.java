package vn.eid.sync.simulator.gateway;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import vn.eid.sync.simulator.gateway.FaultScript.CutAfter;
import vn.eid.sync.simulator.gateway.FaultScript.Delay;
import vn.eid.sync.simulator.gateway.FaultScript.Fault;
import vn.eid.sync.simulator.gateway.FaultScript.LoseAnswer;
import vn.eid.sync.simulator.gateway.FaultScript.Status;
import vn.eid.sync.simulator.gateway.FaultScript.WrongDigest;

/** Plays the script of faults, and puts the ministry's time into every answer. */
final class FaultFilter implements Filter {
    static final String WRONG_DIGEST = FaultFilter.class.getName();

    private final AtomicReference<FaultScript> script;
    private final InstantSource clock;

    FaultFilter(AtomicReference<FaultScript> script, InstantSource clock) {
        this.script = script;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        Fault fault = script.get().next(method(http), http.getRequestURI());
        if (fault instanceof Delay delay) {
            sleep(delay.duration().toMillis());
        } else if (fault instanceof Status status) {
            status.retryAfter().ifPresent(wait -> answer.setHeader("Retry-After", Long.toString(wait.toSeconds())));
            Problems.send(answer, status.code(), "scripted", "Lỗi theo kịch bản");
            return;
        } else if (fault instanceof WrongDigest) {
            http.setAttribute(WRONG_DIGEST, true);
        }
        answer.setHeader("Server-Time", clock.instant().toString());
        chain.doFilter(fault instanceof CutAfter cut ? new Cut(http, cut.bytes()) : http, answer);
        if (fault instanceof LoseAnswer) {
            breakConnection(http);
        }
    }

    /** The method meant, after the tus override for clients that cannot send PATCH. */
    static String method(HttpServletRequest request) {
        String override = request.getHeader("X-HTTP-Method-Override");
        return override == null ? request.getMethod() : override;
    }

    private static void breakConnection(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopping");
        }
    }

    /** A body that ends with a broken line. */
    private static final class Cut extends HttpServletRequestWrapper {
        private final HttpServletRequest request;
        private long left;

        Cut(HttpServletRequest request, long bytes) {
            super(request);
            this.request = request;
            this.left = bytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream in = super.getInputStream();
            return new ServletInputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    if (left <= 0) {
                        breakConnection(request);
                        throw new IOException("cut by script");
                    }
                    int read = in.read(target, offset, (int) Math.min(length, left));
                    left -= Math.max(0, read);
                    return read;
                }

                @Override
                public boolean isFinished() {
                    return in.isFinished();
                }

                @Override
                public boolean isReady() {
                    return in.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    in.setReadListener(listener);
                }
            };
        }
    }
}
