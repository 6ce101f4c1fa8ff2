package vn.eid.card.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SecurityInfo;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.MachineReadableZone;

/** JMRTD in the role of an independent inspection system. */
final class JmrtdPeer {
    private static final int BLOCK = PassportService.DEFAULT_MAX_BLOCKSIZE;

    private final PassportService service;

    private final int block;

    private JmrtdPeer(PassportService service, int block) throws CardServiceException {
        this.service = service;
        this.block = block;
        service.open();
    }

    static JmrtdPeer shortLength(CardService card) throws CardServiceException {
        return new JmrtdPeer(new PassportService(card, 256, BLOCK, false, true), BLOCK);
    }

    static JmrtdPeer extendedLength(CardService card, int block) throws CardServiceException {
        return new JmrtdPeer(new PassportService(card, 256, 65536, block, false, true), block);
    }

    PassportService service() {
        return service;
    }

    /** Performs PACE with the first PACE info of EF.CardAccess and selects the application. */
    void pace(PACEKeySpec key) throws CardServiceException, IOException {
        CardAccessFile access = new CardAccessFile(service.getInputStream(PassportService.EF_CARD_ACCESS, BLOCK));
        for (SecurityInfo info : access.getSecurityInfos()) {
            if (info instanceof PACEInfo pace) {
                service.doPACE(
                        key,
                        pace.getObjectIdentifier(),
                        PACEInfo.toParameterSpec(pace.getParameterId()),
                        pace.getParameterId());
                service.sendSelectApplet(true);
                return;
            }
        }
        throw new IOException("no PACE info");
    }

    void paceCan(Citizen citizen) throws CardServiceException, IOException {
        pace(PACEKeySpec.createCANKey(citizen.can()));
    }

    void paceMrz(Citizen citizen) throws CardServiceException, IOException, GeneralSecurityException {
        pace(PACEKeySpec.createMRZKey(bacKey(citizen)));
    }

    void bac(Citizen citizen) throws CardServiceException {
        service.sendSelectApplet(false);
        service.doBAC(bacKey(citizen));
    }

    byte[] file(int fid) throws CardServiceException, IOException {
        try (InputStream in = service.getInputStream((short) fid, block)) {
            return in.readAllBytes();
        }
    }

    private static BACKey bacKey(Citizen citizen) {
        String information = new MachineReadableZone(citizen).information();
        return new BACKey(information.substring(0, 9), information.substring(10, 16), information.substring(17, 23));
    }
}
