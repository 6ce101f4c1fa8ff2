package vn.eid.sync.dossier;

/**
 * Where the dossier was taken.
 *
 * @param code station code, the first part of each dossier number
 * @param name as people know it, e.g. "Công an phường Trà Cổ"
 * @param counter code of the counter within the station
 * @param softwareVersion of the counter
 * @param keyStore kind of the station key's store, e.g. {@code PKCS11}, {@code PKCS12}: a weaker one is on record
 */
public record Station(String code, String name, String counter, String softwareVersion, String keyStore) {}
