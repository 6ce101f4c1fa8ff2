/**
 * What ICAO 9303-10 says is inside the files of a chip: bounded BER-TLV, security infos, face images. Every parser here
 * takes hostile bytes and either answers or throws {@link vn.eid.card.lds.MalformedFileException}; none reads from a card.
 */
package vn.eid.card.lds;
