/** One class per command: options in, one result out as text or JSON. Adapters come in through constructors. */
package vn.eid.kiosk.cli;
