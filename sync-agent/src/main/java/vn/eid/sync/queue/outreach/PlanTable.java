package vn.eid.sync.queue.outreach;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;

/** The SQL of the plan, its wards and their teams. */
final class PlanTable {
    Optional<OutreachPlan> plan(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select title, starts, ends from outreach_plan");
                var result = statement.executeQuery()) {
            return result.next()
                    ? Optional.of(new OutreachPlan(
                            result.getString(1),
                            result.getObject(2, LocalDate.class),
                            result.getObject(3, LocalDate.class),
                            wards(connection)))
                    : Optional.empty();
        }
    }

    private static List<WardQuota> wards(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select ward, quota from outreach_ward order by position");
                var result = statement.executeQuery()) {
            var wards = new ArrayList<WardQuota>();
            while (result.next()) {
                wards.add(new WardQuota(result.getString(1), result.getInt(2)));
            }
            return wards;
        }
    }

    void replace(Connection connection, OutreachPlan plan) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from outreach_plan");
            statement.executeUpdate("delete from outreach_ward");
        }
        var sql = "insert into outreach_plan (id, title, starts, ends) values (1, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, plan.title());
            statement.setObject(2, plan.starts());
            statement.setObject(3, plan.ends());
            statement.executeUpdate();
        }
        int position = 0;
        for (var ward : plan.wards()) {
            insert(connection, ward, ++position);
        }
    }

    private static void insert(Connection connection, WardQuota ward, int position) throws SQLException {
        var sql = "insert into outreach_ward (ward, position, quota) values (?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, ward.ward());
            statement.setInt(2, position);
            statement.setInt(3, ward.quota());
            statement.executeUpdate();
        }
    }

    List<OutreachTeam> teams(Connection connection, String ward) throws SQLException {
        var sql = "select name, next_at, next_place from outreach_team where ward = ? order by name";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, ward);
            try (var result = statement.executeQuery()) {
                var teams = new ArrayList<OutreachTeam>();
                while (result.next()) {
                    teams.add(new OutreachTeam(
                            ward,
                            result.getString(1),
                            Optional.ofNullable(result.getObject(2, Long.class)).map(Instant::ofEpochMilli),
                            result.getString(3)));
                }
                return teams;
            }
        }
    }

    void save(Connection connection, OutreachTeam team) throws SQLException {
        var at = team.nextAt().map(Instant::toEpochMilli).orElse(null);
        var update = "update outreach_team set next_at = ?, next_place = ? where ward = ? and name = ?";
        var insert = "insert into outreach_team (next_at, next_place, ward, name) values (?, ?, ?, ?)";
        if (write(connection, update, at, team) == 0) {
            write(connection, insert, at, team);
        }
    }

    private static int write(Connection connection, String sql, Long at, OutreachTeam team) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, at, java.sql.Types.BIGINT);
            statement.setString(2, team.nextPlace());
            statement.setString(3, team.ward());
            statement.setString(4, team.name());
            return statement.executeUpdate();
        }
    }
}
