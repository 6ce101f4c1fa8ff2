package vn.eid.card.simulator.lds;

/** How DG2 wraps and encodes the portrait. */
public enum PortraitFormat {
    ISO_19794_JPEG(Container.ISO_19794_5, Image.JPEG),
    ISO_19794_JP2(Container.ISO_19794_5, Image.JP2),
    ISO_19794_J2K(Container.ISO_19794_5, Image.J2K),
    ISO_39794_JPEG(Container.ISO_39794_5, Image.JPEG),
    ISO_39794_JP2(Container.ISO_39794_5, Image.JP2);

    private final Container container;
    private final Image image;

    PortraitFormat(Container container, Image image) {
        this.container = container;
        this.image = image;
    }

    Container container() {
        return container;
    }

    Image image() {
        return image;
    }

    /** Standard of the face record. */
    enum Container {
        ISO_19794_5,
        ISO_39794_5
    }

    /** Encoding of the image. */
    enum Image {
        JPEG,
        /** JPEG 2000 in its file format. */
        JP2,
        /** JPEG 2000 codestream without boxes. */
        J2K
    }
}
