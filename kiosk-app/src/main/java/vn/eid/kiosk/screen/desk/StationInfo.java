package vn.eid.kiosk.screen.desk;

import java.time.Duration;

/**
 * Where the counter stands, and what its screens must know of its configuration.
 *
 * @param name as both windows show it, e.g. "Công an phường Trà Cổ"
 * @param training whether this is the training edition, said in the top bar
 * @param answerTime how long a question stays on the citizen's window unanswered before it blanks
 */
public record StationInfo(String name, boolean training, Duration answerTime) {}
