package vn.eid.kiosk.screen.display;

/**
 * How alike the portrait and the photograph on the chip are.
 *
 * @param score 0..100
 * @param threshold 0..100, from which they match
 * @param scoreText the score in words
 * @param brief the score in the fewest words
 * @param thresholdText the threshold in words
 */
public record MatchLine(
        Mark mark, String title, int score, int threshold, String scoreText, String thresholdText, String brief) {}
