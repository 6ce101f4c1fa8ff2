package vn.eid.sync.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.eid.sync.dossier.AttachedDocument;

/** The part of the canonical form that tells the four kinds of papers apart. */
final class DocumentJson {
    private DocumentJson() {}

    static ObjectNode tree(AttachedDocument document) {
        var details = document.details();
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("kind", details.kind().name())
                .put("number", details.number())
                .put("originalCompared", document.originalCompared());
        document.comparedBy().ifPresent(officer -> node.put("comparedBy", officer));
        node.set("pages", DossierJson.array(document.pages(), DossierJson::content));
        if (details instanceof AttachedDocument.HealthInsuranceCard card) {
            node.put("placeOfRegistration", card.placeOfRegistration());
        } else if (details instanceof AttachedDocument.DrivingLicence licence) {
            node.put("licenceClass", licence.licenceClass());
        } else if (details instanceof AttachedDocument.VehicleRegistration vehicle) {
            node.put("vehicle", vehicle.vehicle().name()).put("chassis", vehicle.chassis());
        }
        return node;
    }
}
