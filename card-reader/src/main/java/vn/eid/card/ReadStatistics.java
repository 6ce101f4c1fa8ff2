package vn.eid.card;

/**
 * What one reading cost.
 *
 * @param apdus command APDUs sent
 * @param bytes response bytes received on the wire
 * @param accessMillis access control
 * @param filesMillis reading of files
 * @param inspectionMillis chip and active authentication, hashes, signatures
 * @param totalMillis from connection to verdict
 */
public record ReadStatistics(
        int apdus, long bytes, long accessMillis, long filesMillis, long inspectionMillis, long totalMillis) {}
