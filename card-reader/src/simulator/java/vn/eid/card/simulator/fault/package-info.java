/**
 * What goes wrong with cards and readers, as layers around a healthy card: cards pulled, mute, cut short, swapped, slow;
 * answers without or with broken protection; files without end.
 */
package vn.eid.card.simulator.fault;
