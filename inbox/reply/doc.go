// Package reply decides what a raw mail is and what its sender newly wrote.
//
// It is pure: bytes in, a Message out, no I/O, no error. Its input is written by strangers, so every
// size is capped before anything is parsed, the work is linear in the input, and what cannot be
// read is KindUnreadable.
//
// # The kind
//
// The first rule that holds decides. The order is that of harm: an automatic mail taken for a person
// would be answered or counted, a bounce taken for a vacation would hide a lost customer. Bounces
// come before automatic answers because a third of them carry Auto-Submitted: auto-replied.
//
//	rule                                                               kind              source
//	no header fields and no text; binary noise                         unreadable
//	a message/feedback-report part, report-type=feedback-report, or
//	  a Feedback-Type line                                             complaint_report  RFC 5965
//	a message/disposition-notification part, or that report-type       receipt           RFC 8098
//	X-HmXmrOriginalRecipient; staff@hotmail.com with a mail attached;
//	  subject "complaint about message from"                           complaint_report  Microsoft's habit
//	Auto-Submitted mail with the subject "unsubscribe"                 complaint_report  Apple Mail, RFC 2369
//	delivery status: every recipient delivered, relayed, expanded      receipt           RFC 3464 2.3.3
//	delivery status: any other action                                  bounce            RFC 3464
//	X-Failed-Recipients                                                bounce            Exim, Gmail
//	JSON with notificationType                                         bounce, receipt,
//	                                                                   complaint_report  Amazon SES
//	From a mail system, with words of failure in subject or text       bounce            qmail, Exchange, Yahoo …
//	empty Return-Path, words of failure, and a failure subject,
//	  a returned mail, or a status code                                bounce            RFC 3834 2, RFC 5321 4.5.5
//	failure subject and words, no In-Reply-To, and a returned mail
//	  or a status code                                                 bounce            text-only systems
//	a returned mail part, words of failure, a reply code, no
//	  In-Reply-To                                                      bounce            text-only systems
//	X-Leakytap, From our address                                       own               our letters
//	X-SpamArrest-Probe, X-Boxbe-Challenge, X-TMDA-Confirm …            challenge         provider habit
//	words of verification, from a machine or with a link               challenge         provider habit
//	Auto-Submitted other than "no"                                     auto_reply        RFC 3834 5
//	X-Autoreply, X-Autorespond, X-Vacation … (not "no")                auto_reply        provider habit
//	Precedence: auto_reply; bulk or junk with an automatic subject     auto_reply        provider habit
//	X-MS-Exchange-Inbox-Rules-Loop and X-Auto-Response-Suppress: All   auto_reply        Exchange; the second alone says nothing
//	Delivered-To, X-Mailer, sender name an autoresponder               auto_reply        provider habit
//	a subject as automatic answers have, in 22 languages               auto_reply        Exchange, Gmail …
//	empty Return-Path, Precedence: junk, or a subject "Auto: …", and
//	  words of absence                                                 auto_reply        RFC 3834 3.3, Yahoo
//	List-Unsubscribe, List-Id …, and it answers nothing                unrelated         RFC 2369, RFC 2919
//	explicit words of an automatic answer; words of absence in most
//	  of its sentences and no "but"                                    auto_reply        22 languages
//	all else                                                           reply
//
// Auto-Submitted: no, X-Auto-Response-Suppress alone, Precedence: bulk or list alone, and a person
// who mentions a holiday make no automatic answer.
//
// # The words
//
// Text is what the sender newly wrote: a greeting and a typed sign-off are part of it. Quotes, quote
// headers ("On … wrote:", From/Sent/To/Subject blocks, "Original Message" lines) and forwarded mails
// are dropped. A signature is kept in Signature: what follows "-- ", a block of name with company,
// telephone, links or address, a client's own line ("Sent from my iPhone"), a disclaimer. Answers
// between quoted lines are kept in their order. Client wrapping is undone; paragraphs stay.
//
// HTML is preferred to plain text, because clients mark there what they quote. The text of the
// letter that is answered (Options.Original) is the surest mark of all: whatever of it stands in the
// mail is ours, and what stands between is the customer's.
//
// If nothing new is left but unmarked text below a quote header, that text is kept and Unsure is
// set. A mail without words may carry them in a subject of its own.
package reply
