package reply

import (
	"regexp"
	"strings"
)

// Reason is why delivery failed.
type Reason string

const (
	ReasonUserUnknown  Reason = "user_unknown"
	ReasonHostUnknown  Reason = "host_unknown"
	ReasonMoved        Reason = "moved"
	ReasonNotAccepting Reason = "not_accepting" // the host takes no mail at all (RFC 7504, RFC 7505)
	ReasonMailboxFull  Reason = "mailbox_full"
	ReasonSuspended    Reason = "suspended" // the account is disabled or inactive
	ReasonBlocked      Reason = "blocked"   // our address, host or reputation is refused
	ReasonSpam         Reason = "spam"
	ReasonVirus        Reason = "virus"
	ReasonAuth         Reason = "auth" // SPF, DKIM, DMARC
	ReasonPolicy       Reason = "policy"
	ReasonFiltered     Reason = "filtered" // the recipient's own filter
	ReasonTooBig       Reason = "too_big"
	ReasonRate         Reason = "rate"
	ReasonExpired      Reason = "expired" // tried for as long as the sender's queue allows
	ReasonNetwork      Reason = "network"
	ReasonSystem       Reason = "system"
	ReasonContent      Reason = "content"
	ReasonDelayed      Reason = "delayed"
	ReasonComplaint    Reason = "complaint"
	ReasonUnknown      Reason = "unknown"
)

// Permanent says whether no later mail to the address can arrive. Everything that a change on our
// side, or of the recipient's mailbox, can mend is temporary, whatever its status code says: half
// of all real 5.x.x are.
func (r Reason) Permanent() bool {
	switch r {
	case ReasonUserUnknown, ReasonHostUnknown, ReasonMoved, ReasonNotAccepting:
		return true
	}
	return false
}

type reasonRule struct {
	reason Reason
	re     *regexp.Regexp
}

func rule(r Reason, re string) reasonRule {
	return reasonRule{r, regexp.MustCompile(`(?i)` + re)}
}

// reasonRules are tried in order on what the mail system said.
var reasonRules = []reasonRule{
	rule(ReasonMailboxFull, `mailbox (is )?full|mail ?box.{0,40}(full|quota|exceed)|over (the )?(quota|allotted|disk|storage)|quota (is )?(exceed|full|limit|violation)|exceed(ed|s|ing)?.{0,30}(quota|storage|mailbox size|space)|out of (storage|space)|insufficient (disk|storage|system storage|space)|(user|account|recipient|inbox|mailbox|maildir|customer).{0,40}(over ?quota|is full|quota)|disk (full|quota)|not enough (storage|space|disk)|storage (quota|exceed|space)|no space left|mailfolder is full|boîte.{0,20}pleine|postfach.{0,20}voll|overquota|mailbox size limit|would exceed|容量|満杯`),
	rule(ReasonTooBig, `message (size )?(is )?(too (big|large)|exceeds)|size (limit )?exceed|too (large|big)|exceeds.{0,20}(maximum|size|limit).{0,20}(size|message)|message.{0,20}larger than|maximum (message )?size`),
	rule(ReasonVirus, `virus|infected|malware|malicious`),
	rule(ReasonRate, `too many (connections|messages|recipients|concurrent|sessions|errors|mails|emails)|rate limit|throttl|(receiving|sending) mail (at a rate|too quickly)|connection (rate|limit)|sent too (many|quickly)|exceeded.{0,20}(rate|limit of (messages|connections))|try again later.{0,40}rate|frequency|daily.{0,20}limit`),
	rule(ReasonAuth, `\b(spf|dkim|dmarc)\b|sender policy framework|unauthenticated (e?mail|sender)|authenticat(ed|ion) (results?|checks?|failed|required|not)|not (pass|accepted due to).{0,30}(domain|dmarc)|sender id`),
	rule(ReasonNotAccepting, `does not accept (any )?(e?mail|smtp)|null mx|nullmx|(domain|host|server).{0,20}(does not|doesn.t|not) accept(ing)? (any )?(e-?)?mail|smtp server is down|accepts no mail|no smtp service|not accepting (any )?(mail|messages)|\bbad destination host\b|521 .{0,40}not accept`),
	rule(ReasonSpam, `\bspam(my|assassin|ming|mer)?\b|\buce\b|junk ?mail|unsolicited|bulk e?mail|content.{0,20}(reject|filter|block)|spam[- ]?(score|detected|filter|content)|identified as|looks like spam|high probability|advertis`),
	rule(ReasonBlocked, `\brbl\b|\bdnsbl\b|black ?list|block ?list|spamhaus|spamcop|barracudacentral|sorbs|listed (in|on|at|by)|\bblocked\b|banned|(client )?host.{0,30}(rejected|denied|refused|blocked)|reverse (dns|ip|lookup)|\bptr\b|rdns|(no|missing|invalid|without|valid) (reverse|ptr|rdns)|ip (address )?(is |was )?(blocked|rejected|listed|denied|not allowed)|poor reputation|bad reputation|low reputation|reputation|dynamic ip|dial-?up|connection refused by policy|access denied.{0,40}(ip|host|client)|your (ip|host|server|network|access|address)|helo.{0,40}(reject|invalid|denied|resolve|fqdn)|can(not|'t) (find|resolve) your|refused (to talk|mail from)|greylist|graylist`),
	rule(ReasonMoved, `(has|have) (moved|changed)|no longer (at|with|works|employed|uses)|address (has )?changed|new address|forwarding address|is no longer available.{0,40}(use|contact)|recipient.{0,30}moved`),
	rule(ReasonSuspended, `(account|mailbox|user|recipient|address|email).{0,40}(disabled|suspended|inactive|deactivated|not active|locked|terminated|expired|unavailable due|currently unavailable|temporarily)|(inactive|disabled|suspended|deactivated|locked|invalid/inactive) (user|account|mailbox|recipient|address|email)|user.{0,20}not active|is inactive|discontinued|account (closed|has been)|temporary (disabled|suspend)|not authorized to receive|domain (is )?(suspended|expired)`),
	rule(ReasonUserUnknown, `user unknown|unknown user|unknown (recipient|address|mailbox|account|local|e?mail|alias)|no such (user|recipient|mailbox|account|address|person|e?mail|local|customer|here|domain user)|(user|recipient|mailbox|account|address|addressee|e-?mail|customer|person|local.?part)\S{0,3}.{0,80}(does not exist|doesn.t exist|do not exist|not found|not exist|unknown|not known|not here|invalid|isn.t a valid|is not valid|not (a )?(valid|known|recogni[sz]ed)|not listed|could not be found|wasn.t found|is unknown|was not found|couldn.t be found)|(invalid|bad|incorrect|nonexistent|non-existent|undeliverable|unrouteable|unrouteable|wrong|illegal) (recipient|address|user|mailbox|e?mail|destination|local|alias|account|mailbox name)|does ?n.?t (have|handle|like) (a |an )?(.{0,30}account|recipient)|not (a |our )?(valid|known|our) (user|recipient|mailbox|address|customer|account)|no (mailbox|account|user|recipient|valid recipients?) (here |by that|with that|found|named|called|in)|this (user|account|address|mailbox) (does ?n.t|isn.t|is not|doesn't|is no longer)|addressee unknown|recipient (address )?(is )?(rejected|unknown|not found|invalid|not on)|sorry, (no mailbox|i couldn.t find)|mailbox (not found|unavailable|unknown|does not|name)|not in (my|our) (list|directory|system)|is not (a|in).{0,20}(directory|recipient|user)|address (not found|unknown|rejected|does not|incorrect|error)|unroutable|not our customer|no longer (valid|exist|active|in use|on (this|our) server|available)|unbekannt|inconnu|desconocid|inesistente|onbekend|存在しません|あて先|宛先|recipnotfound|\bresolver\.adr\b|user doesn|no existe|n'existe pas|existiert nicht|bestaat niet|never logged|name is not recognized|unable to relay for`),
	rule(ReasonHostUnknown, `(host|domain|server|name|mx).{0,40}(unknown|not found|does not exist|doesn.t exist|not exist|could not be found|no such|can.t be found|nonexistent|couldn.t be found|not resolve|no mx)|(unknown|no such|invalid|non-?existent|illegal|bad) (host|domain|mail server|destination (domain|host))|(couldn.t|could not|cannot|unable to) (find|resolve|lookup|look up|determine).{0,40}(host|domain|mx|dns|name|mail server|address)|dns (error|failure|lookup|server returned|problem)|name or service not known|nxdomain|unrouteable (mail )?domain|host not found|no mail server|all relevant mx records point to non-existent|domain.{0,30}not (valid|registered)|hostnotfound|no a or mx|host lookup did not complete|unresolvable`),
	rule(ReasonNetwork, `network (is )?unreachable|no route to host|connection (reset|refused|dropped|lost|closed)|couldn.t (make|establish)|not able to establish|hop count|too many (hops|received)|mail loop|loop(s|ing)? (back|detected)|routing (loop|error)|\bloop\b|tls (required|handshake|is)|starttls|mx.{0,20}(points? to|list).{0,30}(myself|itself|local|me)|unable to connect|lost connection`),
	rule(ReasonExpired, `(connection|operation|conversation|delivery|session|retry|message).{0,30}timed? ?-?out|timed out|time ?-?out|(delivery time|message|retry) (has )?expired|too long|been in the queue|could not be delivered (for|within|after)|for (the last )?\d+ (hours|days|minutes)|retry (time|limit)|too old|give up|giving up|deferred|delivery attempts? (exceed|failed)`),
	rule(ReasonPolicy, `relay(ing)? (access )?(denied|not (permitted|allowed)|prohibited|is not)|not permitted to relay|(access|permission|authorization) (is )?(denied|not permitted)|policy|not (allowed|permitted|authori[sz]ed)|prohibit|denied|security|administrative|administrator|restricted|sender.{0,40}(rejected|denied|refused|not allowed|verify|invalid|unknown)|authentication required|authenticat`),
	rule(ReasonFiltered, `filter|refused by (the )?recipient|rejected by (the )?(recipient|user)|due to.{0,30}(extended inactivity|domain)|undisclosed`),
	rule(ReasonContent, `\bmime\b|header|content|format|rfc ?(2?822|5322|821)|bare (lf|cr)|8bit|charset|attachment|syntax`),
	rule(ReasonSystem, `system (error|config|problem|failure)|internal|local (error|delivery|configuration)|can.t create|i/o error|temporar|resources|unavailable|mailer|unable to (open|run|process)|command (output|failed|died)|procmail|service|configuration|server error`),
}

// classify finds the reason: by the diagnostic, by the status code where that is telling, by the
// words of the report, by the class of the status code.
func classify(status, diagnostic, text string) Reason {
	if r := byWords(diagnostic); r != "" {
		return r
	}
	if r := byStatus(status); r != "" {
		return r
	}
	if r := byWords(capText(text, 4096)); r != "" {
		return r
	}
	return ReasonUnknown
}

func byWords(s string) Reason {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	for _, r := range reasonRules {
		if r.re.MatchString(s) {
			return r.reason
		}
	}
	return ""
}

// statusReasons are the enhanced codes that tell enough by themselves (RFC 3463, the IANA registry).
var statusReasons = map[string]Reason{
	"1.1": ReasonUserUnknown, "1.2": ReasonHostUnknown, "1.3": ReasonUserUnknown, "1.4": ReasonFiltered, "1.6": ReasonMoved,
	"1.7": ReasonBlocked, "1.8": ReasonBlocked, "1.9": ReasonNotAccepting, "1.10": ReasonNotAccepting,
	"2.0": ReasonFiltered, "2.1": ReasonSuspended, "2.2": ReasonMailboxFull, "2.3": ReasonTooBig, "2.4": ReasonFiltered,
	"3.0": ReasonSystem, "3.1": ReasonSystem, "3.2": ReasonNotAccepting, "3.3": ReasonSystem, "3.4": ReasonTooBig, "3.5": ReasonSystem,
	"4.0": ReasonNetwork, "4.1": ReasonExpired, "4.2": ReasonNetwork, "4.3": ReasonSystem, "4.4": ReasonHostUnknown, "4.5": ReasonNetwork, "4.6": ReasonNetwork, "4.7": ReasonExpired,
	"7.1": ReasonPolicy, "7.8": ReasonPolicy, "7.20": ReasonAuth, "7.23": ReasonAuth, "7.25": ReasonBlocked, "7.26": ReasonAuth,
}

func byStatus(status string) Reason {
	if len(status) < 5 {
		return ""
	}
	if r, ok := statusReasons[status[2:]]; ok {
		return r
	}
	switch status[2:4] {
	case "5.":
		return ReasonSystem
	case "6.":
		return ReasonContent
	case "7.":
		return ReasonPolicy
	}
	return ""
}
