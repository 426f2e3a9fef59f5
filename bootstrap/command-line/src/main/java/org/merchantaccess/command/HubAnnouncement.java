package org.merchantaccess.command;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.command.installation.InstallationSettings;
import org.merchantaccess.command.server.ServedEnvironment;
import org.merchantaccess.command.terminal.HubLinks;
import org.merchantaccess.domain.kernel.Environment;

/**
 * The lines printed at the start about the Hub of an environment: its URL, and what prevents its use.
 *
 * @param program the command that starts the program
 */
public record HubAnnouncement(
        String program, Environment environment, ServedEnvironment served, InstallationSettings settings) {
    private static final String INTERNAL_ADDRESSES =
            "allowlists accept internet addresses only. To call the API from this machine or"
                    + " a private network, start with --set internal-addresses=true.";

    public HubAnnouncement {
        requireNonNull(program, "program");
        requireNonNull(environment, "environment");
        requireNonNull(served, "served");
        requireNonNull(settings, "settings");
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(environment.word() + ": Hub " + served.hubUrl());
        if (HubLinks.needHttps(served.hubUrl().toString())) {
            lines.add(environment.word() + ": " + HubLinks.NEED_HTTPS);
        } else if (isOpenToOthersWithoutTls()) {
            lines.add(environment.word() + ": " + HubLinks.HTTPS_FROM_ELSEWHERE);
        }
        if (!served.hasOperators()) {
            if (!settings.allowsInternalAddresses(environment)) {
                lines.add(environment.word() + ": " + INTERNAL_ADDRESSES);
            }
            lines.add(environment.word() + ": no operator yet. Invite the first one with the command on the next line"
                    + ", as the user " + System.getProperty("user.name") + ":");
            lines.add(new FirstInvitation(program, environment, settings.dataFolder(), settings.keyFolder()).command());
        }
        return lines;
    }

    /** Returns true if other machines may reach the listener over plain HTTP although the announced URL is of this machine. */
    private boolean isOpenToOthersWithoutTls() {
        return served.hubUrl().getScheme().equals("http") && !settings.isHubOnLoopback(environment);
    }
}
