package vn.eid.card.cccd;

/**
 * A province by the code that identity numbers carry. Numbers issued before the merger of 1 July 2025 keep their codes, so
 * the 63 former provinces stay for good (Circular 59/2021/TT-BCA, appendix 1; Resolution 202/2025/QH15).
 *
 * @param code three digits, 001..096
 * @param name at the time when the code was given
 * @param today the province or city that the area has belonged to since 1 July 2025
 */
public record Province(String code, String name, String today) {}
