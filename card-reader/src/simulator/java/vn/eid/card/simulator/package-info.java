/**
 * The virtual Vietnamese identity card. Start here: {@link vn.eid.card.simulator.VirtualCardStation} keeps one in a
 * reader, {@link vn.eid.card.simulator.issue.CardIssuer} makes one to any description. Nothing below this package is part
 * of production, and nothing here shares code with the reader.
 */
package vn.eid.card.simulator;
