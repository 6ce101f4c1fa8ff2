package vn.eid.kiosk.cli;

import vn.eid.kiosk.backup.BackupException;
import vn.eid.sync.queue.QueueException;

/** Work on a whole counter; its faults become the words of the counter. */
interface BackupWork {
    int run() throws BackupException, QueueException;

    static int run(BackupWork work, Terminal terminal) {
        return QueueCommand.StoreWork.run(
                () -> {
                    try {
                        return work.run();
                    } catch (BackupException refused) {
                        terminal.printFault(terminal.messages().ofBackup(refused.fault()));
                        terminal.err().println("  (" + refused.getMessage() + ")");
                        return Terminal.FAULT;
                    }
                },
                terminal);
    }
}
