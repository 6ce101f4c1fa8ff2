#!/usr/bin/env bash
# Installs, sets up, uses, upgrades, downgrades and purges the production package in a root of its own, and says of each
# step whether it passed. Needs root, dpkg and overlayfs; whatever else is missing is named and left out.
#
#   installation.sh OLD.deb NEW.deb CLASSPATH-FILE JAVA
#
# The root: one made by debootstrap where that is installed and EID_DEBOOTSTRAP=yes; otherwise this machine's own, with
# every change kept in memory and gone at the end. Processes and network are apart from the machine's in either case.
set -euo pipefail
old=$(readlink -f "$1")
new=$(readlink -f "$2")
classpath=$(readlink -f "$3")
java=$(readlink -f "$4")
here=$(readlink -f "$0")
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

skip() {
  echo "SKIPPED: $*"
  exit 77
}

if [ -z "${EID_INSIDE:-}" ]; then
  [ "$(id -u)" = 0 ] || skip "installation test: needs root"
  command -v dpkg >/dev/null || skip "installation test: needs dpkg"
  command -v unshare >/dev/null || skip "installation test: needs unshare"
  exec env EID_INSIDE=outer unshare --mount --net --pid --fork --kill-child bash "$here" "$old" "$new" "$classpath" "$java"
fi

# --- the root --------------------------------------------------------------------------------------------------------
if [ "$EID_INSIDE" = outer ]; then
  mount --make-rprivate /
  work=$(mktemp -d)
  mount -t tmpfs tmpfs "$work"
  mkdir "$work/up" "$work/work" "$work/root"
  if [ "${EID_DEBOOTSTRAP:-}" = yes ] && command -v debootstrap >/dev/null; then
    debootstrap --variant=minbase bookworm "$work/root" >/dev/null
    echo "ROOT: debootstrap"
  else
    mount -t overlay overlay -o "lowerdir=/,upperdir=$work/up,workdir=$work/work" "$work/root" 2>/dev/null \
      || skip "installation test: overlayfs cannot be mounted here"
    echo "ROOT: this machine's, changes in memory"
  fi
  root=$work/root
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount -t tmpfs tmpfs "$root/run"
  mkdir -p "$root/srv/eid-trial/given"
  cp "$old" "$root/srv/eid-trial/given/old.deb"
  cp "$new" "$root/srv/eid-trial/given/new.deb"
  # What the trial itself needs may lie on other disks than the root.
  for needed in "$here" "$java" "$classpath" $(tr : ' ' <"$classpath"); do
    if [ ! -e "$root$needed" ]; then
      top=/$(echo "$needed" | cut -d/ -f2)
      mkdir -p "$root$top"
      mount --rbind "$top" "$root$top"
    fi
  done
  ip link set lo up 2>/dev/null || true
  exec env EID_INSIDE=inner chroot "$root" bash "$here" /srv/eid-trial/given/old.deb /srv/eid-trial/given/new.deb \
    "$classpath" "$java"
fi

# --- inside ----------------------------------------------------------------------------------------------------------
cd /srv/eid-trial
trial=$PWD
chmod 755 "$trial"
failed=0
left_out=()
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done' EXIT
passed() { printf 'PASSED %5.1f s  %s\n' "$(echo "$EPOCHREALTIME - $begun" | bc 2>/dev/null || echo 0)" "$*"; begun=$EPOCHREALTIME; }
begun=$EPOCHREALTIME
fail() {
  echo "FAILED: $*"
  failed=1
  exit 1
}
out_of() { left_out+=("$*"); echo "LEFT OUT: $*"; }
kiosk() { /usr/bin/eid-kiosk "$@"; }
simulator() { "$java" -Dfile.encoding=UTF-8 -Dh2.bindAddress=127.0.0.1 -Dkiosk.data.folder=$trial/training \
  --add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED -cp "$(cat "$classpath")" "$@"; }
queued() { kiosk queue list --json | grep -o '"id":"QN04-' | wc -l; }

# 1 install. A machine without package lists has what the package needs already, or apt says what is missing.
apt-get install -y -qq --no-install-recommends --no-download ./given/old.deb >apt.log 2>&1 \
  || dpkg --force-unsafe-io -i ./given/old.deb >apt.log 2>&1 || { cat apt.log; fail "installation"; }
[ -d /run/systemd/system ] || out_of "systemd does not run here: the agent is started by its unit's own command line"
[ "$(stat -c %U /var/lib/eid-kiosk)" = eid-kiosk ] || fail "the data folder belongs to its account"
passed "installed: $(dpkg-query -W -f '${Version}' eid-kiosk)"

# 2 set up from an answers file, with a ministry made by openssl
mkdir -p stick && cd stick
ec() { openssl ecparam -name prime256v1 -genkey -noout -out "$1" 2>/dev/null; }
ec ca.key
openssl req -x509 -new -key ca.key -subj "/CN=Test authority/C=VN" -days 365 -out ca.pem 2>/dev/null
cp ca.pem gateway-ca.pem
ec ministry.key
openssl req -new -key ministry.key -subj "/CN=Test ministry/C=VN" 2>/dev/null \
  | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 \
      -extfile <(echo "keyUsage=critical,keyAgreement") -out ministry.pem 2>/dev/null
# A country authority that has nothing to do with the training card.
ec csca.key
openssl req -x509 -new -key csca.key -subj "/C=VN/O=Elsewhere/CN=Foreign CSCA" -days 365 \
  -addext "keyUsage=critical,keyCertSign,cRLSign" -out csca.pem 2>/dev/null
echo "mot mat khau dai" >secret.txt
sed -e 's/^key.request=.*/key.request=\/srv\/eid-trial\/stick\/QN04-1.csr/' \
  -e 's/^gateway.url=.*/gateway.url=https:\/\/127.0.0.1:9\//' \
  -e 's/^later=.*/later=reader,camera,printer,screens,models/' \
  /usr/share/doc/eid-kiosk/examples/setup-answers.properties >answers
chown -R eid-kiosk: $trial/stick
if kiosk setup --answers answers >setup.log 2>&1; then fail "set up without a certificate"; fi
[ -s QN04-1.csr ] || { cat setup.log; fail "no request for a certificate"; }
openssl x509 -req -in QN04-1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 \
  -extfile <(printf 'keyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth\n') -out QN04-1.pem 2>/dev/null
chown eid-kiosk: QN04-1.pem
kiosk setup --answers answers >setup.log 2>&1 || { cat setup.log; fail "setup"; }
kiosk setup --json | grep -q '"ready":true' || fail "not ready after the setup"
cd ..
passed "set up from an answers file, in two runs around the ministry's certificate"

# 3 the agent, as its unit starts it
unit=/lib/systemd/system/eid-sync-agent.service
start_agent() {
  touch started
  # shellcheck disable=SC2046
  runuser -u "$(sed -n 's/^User=//p' $unit)" -- env -i $(sed -n 's/^Environment=//p' $unit) \
    $(sed -n 's/^ExecStart=//p' $unit) >agent.log 2>&1 &
  agent=$!
  pids+=("$agent")
  # Its status file is written as soon as it owns the queue; a program started for each look would cost more than it.
  for _ in $(seq 300); do
    if [ /var/lib/eid-kiosk/agent-status.json -nt started ]; then return 0; fi
    kill -0 "$agent" 2>/dev/null || { cat agent.log; fail "the agent ended"; }
    sleep 0.1
  done
  cat agent.log
  fail "the agent does not report"
}
stop_agent() {
  pkill -TERM -P "$agent" 2>/dev/null || kill -TERM "$agent"
  wait "$agent" 2>/dev/null || true
}
start_agent
kiosk agent status >/dev/null || fail "the agent's status cannot be read"
passed "the agent runs as $(sed -n 's/^User=//p' $unit)"
stop_agent

# 4 a card of the training authority: foreign to production, at home in training
reader=no
if [ -x /usr/sbin/pcscd ] && [ -e /usr/lib/pcsc/drivers/serial/libifdvpcd.so ]; then
  mkdir -p /run/dbus /run/pcscd
  if command -v dbus-daemon >/dev/null && [ -x /usr/lib/polkit-1/polkitd ]; then
    dbus-daemon --system --fork --print-pid=1 >dbus.pid 2>/dev/null && pids+=("$(cat dbus.pid)")
    /usr/lib/polkit-1/polkitd --no-debug >polkit.log 2>&1 &
    pids+=($!)
  fi
  pcscd --foreground >pcscd.log 2>&1 &
  pids+=($!)
  sleep 1.5
  simulator vn.eid.kiosk.simulator.TrainingMain virtual-card --vpcd >card.log 2>&1 &
  pids+=($!)
  for _ in $(seq 100); do grep -q CAN card.log && reader=yes && break; sleep 0.2; done
fi
if [ $reader = yes ]; then
  kiosk read-card --can 000017 --wait 20 --json >read.json || { cat read.json; fail "production does not read the card"; }
  grep -o '"dscTrust":"[^"]*"' read.json
  grep -q '"dscTrust":"successful"' read.json && fail "production believes a card of the training authority"
  grep -q '"dgHashes"' read.json || fail "no inspection in the answer"
  passed "production reads the training card and does not believe it"
  simulator vn.eid.kiosk.simulator.TrainingMain demo --headless --pcsc >demo.log 2>&1 || { tail -20 demo.log; fail "training refuses its own card"; }
  passed "the training edition accepts it and enrols"
else
  out_of "no virtual reader (vpcd): the card is not tried"
fi

# 5 upgrade and downgrade with a full queue
full=25
simulator vn.eid.sync.simulator.FullQueue /etc/eid-kiosk/kiosk.properties $full >fill.log 2>&1 \
  || { cat fill.log; fail "filling the queue"; }
chown -R eid-kiosk: /var/lib/eid-kiosk
start_agent
[ "$(queued)" = $full ] || fail "the queue is not full before the upgrade"
stop_agent
sum() { (cd /var/lib/eid-kiosk/spool && sha256sum ./* | sha256sum); }
before=$(sum)
dpkg --force-unsafe-io -i ./given/new.deb >upgrade.log 2>&1 || { cat upgrade.log; fail "upgrade"; }
[ ! -e /opt/eid-kiosk.before ] || fail "the old program is left lying about"
start_agent
[ "$(queued)" = $full ] || fail "the upgrade lost dossiers"
[ "$(sum)" = "$before" ] || fail "the upgrade changed sealed files"
stop_agent
passed "upgraded to $(dpkg-query -W -f '${Version}' eid-kiosk) with $full dossiers waiting"
# A counter that was killed in the middle of an enrolment forbids nothing.
touch /var/lib/eid-kiosk/enrolment.open
dpkg --force-unsafe-io -i ./given/old.deb >downgrade.log 2>&1 || { cat downgrade.log; fail "downgrade"; }
start_agent
[ "$(queued)" = $full ] || fail "the downgrade lost dossiers"
stop_agent
passed "downgraded to $(dpkg-query -W -f '${Version}' eid-kiosk) with $full dossiers waiting"

# 6 a version that cannot open the data: back to the old one
mkdir broken && dpkg-deb -R ./given/new.deb broken
printf '#!/bin/sh\nexit 1\n' >broken/opt/eid-kiosk/bin/eid-kiosk
dpkg-deb -Znone -b broken broken.deb >/dev/null
if dpkg --force-unsafe-io -i broken.deb >broken.log 2>&1; then fail "a broken version was accepted"; fi
start_agent
[ "$(queued)" = $full ] || fail "the broken version cost dossiers"
stop_agent
dpkg --force-unsafe-io -i ./given/old.deb >repair.log 2>&1 || { cat repair.log; fail "repair after a broken version"; }
rm -rf broken broken.deb
passed "a version that cannot open the data gives the place back to the old one"

# 7 backup and restore
kiosk backup --to $trial/stick/backup.zip --json >backup.json || { cat backup.json; fail "backup"; }
sed 's/.*"passphrase":"\([^"]*\)".*/\1/' backup.json >$trial/stick/pass
chown eid-kiosk: $trial/stick/pass
passed "backed up and verified"

# 8 purge: first keeping, then erasing
echo keep >/etc/eid-kiosk/on-purge
dpkg -P eid-kiosk >purge.log 2>&1 || { cat purge.log; fail "purge"; }
[ -d /var/lib/eid-kiosk/spool ] || fail "what the technician chose to keep is gone"
[ ! -e /opt/eid-kiosk ] || fail "the program is left after the purge"
mv /var/lib/eid-kiosk /var/lib/eid-kiosk.kept
rm -rf /etc/eid-kiosk
dpkg --force-unsafe-io -i ./given/new.deb >again.log 2>&1 || { cat again.log; fail "installation after a purge"; }
kiosk restore $trial/stick/backup.zip --passphrase-file $trial/stick/pass --json >restore.json || { cat restore.json; fail "restore"; }
grep -q "\"dossiers\":$full" restore.json || { cat restore.json; fail "the restoration lost dossiers"; }
passed "restored on a new installation"
echo erase >/etc/eid-kiosk/on-purge
dpkg -P eid-kiosk >purge.log 2>&1 || { cat purge.log; fail "purge"; }
rm -rf /var/lib/eid-kiosk.kept
remains=$(find / -xdev \( -path /proc -o -path /tmp -o -path /srv -o -path /run -o -path /dev -o -path /sys -o -path /work -o -path /root -o -path /home \) -prune \
  -o \( -name '*eid-kiosk*' -o -name '*eid-sync-agent*' \) -print)
[ -z "$remains" ] || fail "the purge left: $remains"
! getent passwd eid-kiosk >/dev/null || fail "the purge left the account"
passed "purged without a trace"
[ ${#left_out[@]} = 0 ] || printf 'LEFT OUT: %s\n' "${left_out[@]}"
exit $failed
