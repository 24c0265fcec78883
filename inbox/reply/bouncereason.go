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
	ReasonFiltered     Reason = "filtered" // refused for the recipient, but not as unknown
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

// reasonPhrases are tried in order on what the mail system said, lower case.
var reasonPhrases = []struct {
	reason Reason
	words  phrases
}{
	{ReasonMailboxFull, phrases{
		"mailbox full", "mailbox is full", "mailbox*is full", "mailbox*exceed", "full mailbox", "mail box full", "mailfolder is full", "maildir*quota", "maildelivery*quota",
		"over quota", "overquota", "over-quota", "quota exceed", "exceed*quota", "quota*exceed", "quota full", "quota violation", "disk quota", "over the maximum*quota", "beyond*quota", "exceeded storage", "exceeded*storage",
		"storage*exceed", "out of storage", "insufficient disk", "insufficient storage", "insufficient system storage", "not enough storage", "not enough space", "no space left", "disk full", "is full|", "too much mail data", "too many messages in*mailbox",
		"over disk", "over the allotted", "has too many messages", "inbox is full", "account is full", "user is over", "recipient*is over", "mailbox size limit", "mailbox*too large", "boîte*pleine", "postfach*voll", "casella*piena", "buzón*lleno", "buzon*lleno", "caixa*cheia", "容量", "満杯", "いっぱい", "已满", "переполнен",
	}},
	{ReasonTooBig, phrases{
		"message too big", "message too large", "message size*exceed", "size*exceeds", "size limit", "too large", "exceeds*maximum*size", "maximum message size", "message file too big", "message*larger than", "|toolarge|", "resolver.rst.sendsizelimit", "resolver.rst.recipsizelimit",
	}},
	{ReasonVirus, phrases{"virus", "infected", "malware", "malicious", "trojan", "|worm|"}},
	{ReasonBlocked, phrases{ // the sender, who is us
		"sender address rejected", "sender rejected", "sender was rejected", "sender*refused", "sender verif", "sender*verify", "sender domain", "domain of sender", "sender address", "sender denied", "from:<*no such domain", "mail from:*rejected", "unresolvable*sender", "sender*does not exist", "invalid sender", "bad sender", "your domain", "envelope sender", "the sender of",
	}},
	{ReasonHostUnknown, phrases{"account or domain may not exist", "host or domain name not found", "type=a: host not found", "domain name not found", "host unknown (name server"}}, // cPanel, Postfix, Sendmail
	{ReasonPolicy, phrases{"permission to post", "only accepting mail from", "not have permission", "only accepts mail from", "not permitted to send"}},
	{ReasonNotAccepting, phrases{
		"does not accept mail", "does not accept any mail", "does not accept email", "does not accept e-mail", "doesn't accept mail", "not accepting network messages", "null mx", "nullmx", "nulls mx", "smtp server is down", "accepts no mail", "no smtp service", "host/domain does not accept", "not a mail server", "domain*not accepting mail", "name server: .: host not found",
		"no mx found for domain", "invalid mx record", "no mx record", "does not receive mail", "not accept email",
	}},
	{ReasonAuth, phrases{
		"|spf|", "|dkim|", "|dmarc|", "sender policy framework", "unauthenticated", "authentication*fail", "authentication check", "not authenticated", "authentication-result", "sender id", "email authentication", "unauthorized sender",
	}},
	{ReasonBlocked, phrases{
		"|rbl|", "|dnsbl|", "blacklist", "black list", "blocklist", "block list", "blocked using", "blocked by", "|blocked|", "spamhaus", "spamcop", "barracudacentral", "|sorbs|", "uceprotect", "listed at", "listed on", "listed by", "is listed", "banned", "client host*rejected", "client host*refused", "host*access denied", "reverse dns", "reverse lookup", "reverse ip", "|ptr|", "|rdns|", "reverse hostname", "reverse host", "reverse domain", "no reverse", "reputation", "dynamic ip", "dialup", "dial-up", "your ip", "your host", "your server", "your network", "your access", "client ip", "ip address*rejected", "ip address*denied", "ip address*not allowed", "connecting ip", "source ip", "refused to talk", "greylist", "graylist", "grey-list", "helo*rejected", "helo command", "ehlo*rejected", "fix*dns", "cannot find your hostname", "find your hostname", "cannot resolve your", "does not resolve", "unsolicited mail from", "connection refused by", "connections not accepted from", "connections from*rejected", "refused mail service", "bad helo", "access denied, banned", "not accepted from",
	}},
	{ReasonRate, phrases{
		"too many connection", "too many concurrent", "too many messages", "too many mails", "too many emails", "too many sessions", "too many recipients", "too many errors", "too many unknown", "too many smtp", "rate limit", "ratelimit", "throttl", "mail at a rate", "mail too quickly", "too quickly", "too fast", "connection rate", "connection limit", "concurrency limit", "daily*limit", "hourly*limit", "exceeded*rate", "exceeded*limit of messages", "sending limit", "maximum*per hour", "over the limit", "frequency", "temporarily deferred due to", "unusual rate", "|rate|*exceed", "ip*too many",
	}},
	{ReasonSpam, phrases{
		"|spam|", "spammy", "spamassassin", "spammer", "spamming", "anti-spam", "antispam", "|uce|", "junk mail", "unsolicited", "bulk mail", "bulk email", "content*rejected", "content filter", "looks like spam", "high probability", "advertis", "phishing", "spam-like", "message*filtered*content", "spamscore", "identified as spam", "classified as", "message contained unsafe", "message content rejected", "|isspam|",
	}},
	{ReasonMoved, phrases{
		"has moved", "have moved", "has been moved", "moved to", "has been replaced by", "address has changed", "address changed", "has changed his", "please use the new address", "new address is", "no longer works", "is no longer with", "551 *please try",
	}},
	{ReasonSuspended, phrases{
		"account*disabled", "mailbox*disabled", "user*disabled", "recipient*disabled", "address*disabled", "is disabled", "has been disabled", "account*suspended", "mailbox*suspended", "user*suspended", "recipient*suspended", "is suspended", "has been suspended", "domain*suspended", "account*inactive", "mailbox*inactive", "user*inactive", "is inactive", "inactive account", "inactive user", "inactive recipient", "inactive mailbox", "invalid/inactive", "inactive email", "account*deactivated", "mailbox*deactivated", "deactivated mailbox", "account*locked", "mailbox*locked", "mailbox*frozen", "account*expired", "domain*expired", "account closed", "discontinued", "not active", "user*not active", "temporarily disabled", "account that you tried to reach is*inactive", "has been on hold", "currently suspended", "|disabled user|", "suspended user", "account*unavailable", "account is*unavailable", "mailbox temporarily disabled", "mailbox currently suspended", "unavailable to take delivery", "|user suspended|", "gesperrt", "désactivé", "заблокирован",
	}},
	{ReasonUserUnknown, phrases{
		"user unknown", "unknown user", "unknown recipient", "unknown mailbox", "unknown account", "unknown local", "unknown address", "unknown e-mail", "unknown email", "unknown alias", "unknown destination address", "no such user", "no such recipient", "no such mailbox", "no such account", "no such address", "no such person", "no such email", "no such local", "no such customer", "no such domain user", "no such alias", "no such mail drop", "no such id",
		"user*does not exist", "user*doesn't exist", "user*not exist", "user*not found", "user*is unknown", "user*not known", "user*isn't", "recipient*does not exist", "recipient*doesn't exist", "recipient*not found", "recipient*not exist", "recipient*is unknown", "recipient*unknown", "recipient*invalid", "recipient not ok", "mailbox*does not exist", "mailbox*doesn't exist", "mailbox*not found", "mailbox*not exist", "mailbox unknown", "account*does not exist", "account*doesn't exist", "account*not exist", "account*not found", "account*not available", "address*does not exist", "address*doesn't exist", "address*not exist", "address*not found", "address*couldn't be found", "address*could not be found", "address*wasn't found", "address*unknown", "address*invalid", "address*not valid", "address is not valid", "address error", "email account that you tried to reach does not exist", "customer*not found", "person*not found",
		"invalid recipient", "invalid address", "invalid user", "invalid mailbox", "invalid email", "invalid e-mail", "invalid final delivery", "invalid local", "bad recipient", "bad address", "bad destination mailbox", "bad destination email", "bad mailbox", "bad user", "incorrect address", "incorrect recipient", "nonexistent", "non-existent user", "non-existent mailbox", "undeliverable address", "unrouteable address", "unroutable address", "illegal user", "illegal alias", "illegal recipient", "illegal mailbox", "wrong address", "wrong recipient",
		"doesn't have a*account", "doesn't handle mail for", "does not handle mail for", "does not have*account", "does not have*mailbox", "not a valid user", "not a valid recipient", "not a valid mailbox", "not a valid email", "not a known user", "not our customer", "not our user", "no valid recipients", "no mailbox here", "no account by that", "no user by that", "no mailbox by that", "no mailbox*by that name", "addressee unknown", "recipient address rejected: access denied", "access denied. as(201806281)", "recipient rejected: invalid", "rejected: user", "not listed in domino", "not listed in public name", "not listed in*name & address", "sorry, no mailbox", "not in my list", "not in our", "is not a user", "name is not recognized", "could not be found", "couldn't be found or is misspelled", "recipnotfound", "resolver.adr", "user doesn", "no existe", "n'existe pas", "existiert nicht", "bestaat niet", "inesistente", "inexistente", "unbekannt", "adresse inconnue", "utilisateur inconnu", "desconocid", "onbekend", "nie istnieje", "не существует", "не найден", "存在しません", "不存在", "あて先", "宛先", "見つかりません", "존재하지", "no longer valid", "no longer exist", "no longer in use", "no longer active", "no longer on this server", "no longer on server", "no longer available", "never logged", "mailbox unavailable", "delivery error: dd", "user is unknown", "name*not found", "not known at this", "recipient no longer", "there is no one", "there is no*by that", "not a local", "can't find mailbox", "cannot find*mailbox", "has no mailbox", "isn't in*directory", "not found in*directory", "|nosuchuser|", "dosn't exist", "unknown virtual", "possibly incorrect", "address no longer", "address rejected.", "#5.1.0 address rejected",
	}},
	{ReasonHostUnknown, phrases{
		"host unknown", "unknown host", "domain unknown", "unknown domain", "host not found", "domain not found", "host*not found", "domain*not found", "domain*could not be found", "domain*couldn't be found", "domain name not found", "domain*does not exist", "domain*doesn't exist", "domain*not exist", "domain may not exist", "host*does not exist", "no such host", "no such domain", "invalid domain", "invalid host", "illegal host", "illegal domain", "bad domain", "bad host", "non-existent domain", "nonexistent domain", "non-existent host", "recipient domain*not", "nxdomain", "unrouteable mail domain", "unrouteable domain", "unroutable domain", "name or service not known", "name does not resolve", "dns error", "dns failure", "dns lookup", "dns server returned", "no a or mx", "host lookup", "no mail server", "couldn't find any host", "could not find any host", "cannot find any host", "couldn't find*mail server", "find the recipient's domain", "mx records point to non-existent", "domain is not reachable", "server for domain could not be", "recipients' domain", "cannot find a mail server", "domain*is not valid", "domain*misspelled", "無効なドメイン", "domain*not registered", "proper dns entries",
	}},
	{ReasonFiltered, phrases{
		"recipient preferences", "refused by recipient", "refused by the recipient", "rejected by the recipient", "rejected by recipient", "because the recipient is only accepting", "only accepting mail from", "filtered", "受信拒否", "undisclosed",
	}},
	{ReasonNetwork, phrases{
		"network is unreachable", "network unreachable", "no route to host", "connection refused", "connection reset", "connection dropped", "connection lost", "lost connection", "connection closed", "unable to connect", "could not connect", "couldn't connect", "not able to establish", "wasn't able to establish", "cannot connect", "hop count", "too many hops", "too many received", "mail loop", "loops back", "loop detected", "routing loop", "|loop|", "tls required", "must issue a starttls", "tls handshake", "mx*points to", "mail for*loops",
	}},
	{ReasonExpired, phrases{
		"timed out", "time out", "timeout", "timed-out", "has expired", "delivery time expired", "delivery expired", "message expired", "queue too long", "been in the queue", "too long in the queue", "could not be delivered for", "could not be delivered within", "undelivered for", "retry time", "retry limit", "too old", "give up", "given up", "giving up", "deferred", "not been able to deliver",
	}},
	{ReasonPolicy, phrases{
		"relay*denied", "relay*not permitted", "relay*not allowed", "relaying", "unable to relay", "access denied", "access is denied", "permission denied", "not permitted", "not allowed", "not authorized", "not authorised", "policy", "prohibit", "|denied|", "security", "administrat", "restricted", "authentication required", "authenticat", "rejected", "refused", "not accepted", "violat", "unacceptable", "not available to receive",
	}},
	{ReasonContent, phrases{"|mime|", "|header|", "headers", "content", "format", "rfc 5322", "rfc 2822", "rfc5322", "rfc2822", "rfc 822", "bare lf", "8bit", "charset", "attachment", "syntax"}},
	{ReasonSystem, phrases{
		"system error", "system config", "system problem", "internal error", "internal server", "internal software", "local error", "local delivery", "can't create", "cannot create", "i/o error", "temporar", "resources", "unavailable", "mailer", "unable to open", "command failed", "procmail", "service", "configuration", "server error", "try again",
	}},
}

// classify finds the reason: by the diagnostic, by the status code where that is telling, by the
// words of the report, if it is not about several recipients.
func classify(status, diagnostic, text string, several bool) Reason {
	diagnostic, text = lowered(diagnostic), lowered(capText(text, 4096))
	r := byWords(diagnostic)
	if r == "" || r == ReasonSystem {
		if s := byStatus(status); s != "" {
			r = s
		} else if w := byWords(text); w != "" && !several {
			r = w
		}
	}
	switch {
	case r == "":
		return ReasonUnknown
	case r == ReasonUserUnknown && !addressAtFault(status, diagnostic, text):
		return ReasonFiltered
	case (r == ReasonSuspended || r == ReasonPolicy) && strings.HasSuffix(status, ".1.1"):
		return ReasonUserUnknown
	}
	return r
}

// addressAtFault doubts "user unknown": said after DATA, with a status code that speaks of mailbox,
// system or policy, or without any code, it may be how a host refuses what a filter has caught.
// Said in answer to RCPT TO, with a reply code or a code that speaks of the address, it is true.
// A false "permanent" silences a customer for good; a false "temporary" costs one more mail.
func addressAtFault(status, diagnostic, text string) bool {
	low := diagnostic + "\n\n" + text
	if (phrases{"rcpt to", "rcpt_to", "smtp:rcpt", "reply to rcpt", "does not like recipient"}).in(low) {
		return true
	}
	if strings.Contains(diagnostic, " : user unknown") { // the address is left out: a filter's answer
		return false
	}
	if len(status) >= 5 {
		switch status[2:4] {
		case "1.":
			return true
		case "2.", "3.", "6.", "7.":
			return false
		}
	}
	if strings.Contains(low, "no valid recipients") { // Postfix's answer to DATA after it has refused every RCPT
		return true
	}
	if (phrases{"end of data", ">>> data", "data command", "reply to data"}).in(low) {
		return strings.Contains(diagnostic, "delivery error: dd") // Yahoo's code for no such user
	}
	return answersRecipientRE.MatchString(diagnostic) || replyCodeRE.MatchString(diagnostic) || strings.Contains(diagnostic, "(550 ") || (phrases{"invalid final delivery", "access denied. as(", "delivery error: dd", "not recognized", "not listed", "unrouteable", "unroutable"}).in(diagnostic)
}

// answersRecipientRE: "<jane@example.org>: …", "jane@example.org... …", as hosts answer RCPT TO.
var answersRecipientRE = regexp.MustCompile(`[\w.+-]+@[\w.-]+(>:|>?\.\.\.|>? (no such|user|unknown|does))`)

func byWords(low string) Reason {
	if strings.TrimSpace(low) == "" {
		return ""
	}
	for _, r := range reasonPhrases {
		if r.words.in(low) {
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
