package promise

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/store"
)

// testForgery is scenario 10: mails that want to change what they have no right to.
func testForgery(t *testing.T, tab *table) {
	const customers = 10
	h := newHouse(t, plan{customers: customers})
	for i := range customers {
		h.job(i)
	}
	h.settle()
	var asks, replies [][]byte
	for i, m := range h.office.Sent() {
		asks = append(asks, m.Raw)
		replies = append(replies, answerTo(m.Raw, m.To[0], complaint(i)))
		h.put("INBOX", replies[i])
	}
	h.settle()
	alerts := map[int]postoffice.Mail{} // by customer
	for _, m := range h.office.Sent() {
		for i := range customers {
			if header(m.Raw, "X-Leakytap") == "alert" && bytes.Contains(m.Raw, []byte(mark(i))) {
				alerts[i] = m
			}
		}
	}
	if len(alerts) != customers {
		t.Fatalf("%d alerts", len(alerts))
	}
	// One follow-up is done, by its own token.
	done := answerTo(alerts[0].Raw, boss, "done")
	h.put("INBOX", done)
	h.settle()
	if h.count(`SELECT COUNT(*) FROM follow_ups WHERE state = 'closed'`) != 1 {
		t.Fatal("the genuine command wasn't obeyed")
	}
	before := h.state()

	each := size(100, 100)
	forged := map[string]func(i int) []byte{
		"reply of a stranger without token":   func(i int) []byte { return plainMail("stranger@evil.test", shop, "Re: your ask", complaint(i), i) },
		"command without token, as the owner": func(i int) []byte { return plainMail(boss, shop, "done", "done", i) },
		"command with an invented token":      func(i int) []byte { return plainMail(boss, tokenAddress(inventedToken(i)), "done", "done", i) },
		"reply with an invented token": func(i int) []byte {
			return plainMail("s@evil.test", tokenAddress("j"+inventedToken(i)[1:]), "Re: x", "STOP", i)
		},
		"command with one letter of it changed": func(i int) []byte {
			return plainMail(boss, tokenAddress(altered(tokenOf(alerts[1+i%9].Raw), i)), "done", "done", i)
		},
		"follow-up's number with another's proof": func(i int) []byte {
			return plainMail(boss, tokenAddress(swapped(tokenOf(alerts[1+i%9].Raw), tokenOf(alerts[1+(i+1)%9].Raw))), "let go", "let go", i)
		},
		"customer's token used for a command": func(i int) []byte {
			return plainMail(boss, tokenAddress("f"+tokenOf(asks[i%10])[1:]), "done", "done", i)
		},
		"owner's token used for a reply": func(i int) []byte {
			return plainMail("c@evil.test", tokenAddress("j"+tokenOf(alerts[1+i%9].Raw)[1:]), "Re: x", "STOP", i)
		},
		"genuine mail replayed": func(i int) []byte {
			return slices.Concat([]byte(fmt.Sprintf("Received: from evil.test; replay %d\r\n", i)), append([][]byte{done}, replies...)[i%11])
		},
		"bounce of a letter that was never sent": func(i int) []byte { return forgedBounce(i) },
	}
	n := 0
	for _, make := range forged {
		for i := range each {
			h.put([]string{"INBOX", "Junk", "Archive"}[i%3], make(i))
			n++
		}
	}
	h.settle()
	tab.note(10, "forged mails", n)
	tab.note(10, "ways of forging", len(forged))
	after := h.state()
	changed := 0
	for table, rows := range after {
		if before[table] != rows {
			changed++
			t.Errorf("%s has changed:\nbefore %s\nafter %s", table, before[table], rows)
		}
	}
	tab.hold(t, 10, "tables in which anything changed", changed, 0)
	sent := len(h.office.Sent())
	h.clock.pass(time.Hour)
	h.settle()
	tab.hold(t, 10, "letters that they caused", len(h.office.Sent())-sent, 0)

	// The right token still works, for its own follow-up only.
	h.put("INBOX", answerTo(alerts[1].Raw, boss, "done"))
	h.settle()
	tab.hold(t, 10, "follow-ups closed by the genuine command after that", h.count(`SELECT COUNT(*) FROM follow_ups WHERE state = 'closed'`)-1, 1)
}

// state is all that a mail could change, table by table.
func (h *house) state() map[string]string {
	h.t.Helper()
	state := map[string]string{}
	err := h.store.Read(context.Background(), func(tx *store.Tx) error {
		for _, table := range []string{"customers", "jobs", "letters", "replies", "follow_ups", "follow_up_events", "consents", "suppressions"} {
			rows, err := tx.Queryx(`SELECT * FROM ` + table + ` ORDER BY 1`)
			if err != nil {
				return err
			}
			sum, n := sha256.New(), 0
			for rows.Next() {
				values, err := rows.SliceScan()
				if err != nil {
					return err
				}
				fmt.Fprintln(sum, values...)
				n++
			}
			rows.Close()
			state[table] = fmt.Sprintf("%d rows, %x", n, sum.Sum(nil)[:8])
		}
		return nil
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return state
}

func plainMail(from, to, subject, text string, i int) []byte {
	return fmt.Appendf(nil, "From: <%s>\r\nTo: <%s>\r\nSubject: %s\r\nMessage-ID: <%x.%d@evil.test>\r\nDate: Mon, 02 Mar 2026 11:00:00 +0000\r\n\r\n%s\r\n",
		from, to, subject, sha256.Sum256([]byte(from+to+subject)), i, text)
}

var tokenPattern = regexp.MustCompile(`[jf][0-9a-z]{1,13}-[a-z2-7]{26}`)

func tokenOf(raw []byte) string { return tokenPattern.FindString(header(raw, "Reply-To")) }

func tokenAddress(token string) string { return strings.Replace(shop, "@", "+"+token+"@", 1) }

func inventedToken(i int) string {
	const letters = "abcdefghijklmnopqrstuvwxyz234567"
	sum := sha256.Sum256([]byte{byte(i), byte(i >> 8)})
	proof := make([]byte, 26)
	for k := range proof {
		proof[k] = letters[sum[k]%32]
	}
	return fmt.Sprintf("f%d-%s", 1+i%10, proof)
}

// altered changes one letter of the proof.
func altered(token string, i int) string {
	b := []byte(token)
	at := len(b) - 2 - i%25 // the last letter carries few bits
	if b[at]++; b[at] > 'z' || b[at] > '7' && b[at] < 'a' {
		b[at] = 'b'
		if token[at] == 'b' {
			b[at] = 'c'
		}
	}
	return string(b)
}

// swapped is the number of one token with the proof of another.
func swapped(a, b string) string {
	number, _, _ := strings.Cut(a, "-")
	_, proof, _ := strings.Cut(b, "-")
	return number + "-" + proof
}

func forgedBounce(i int) []byte {
	return fmt.Appendf(nil, "Return-Path: <>\r\nFrom: MAILER-DAEMON@evil.test\r\nTo: %s\r\nSubject: Undelivered Mail\r\nMessage-ID: <b%d@evil.test>\r\nMIME-Version: 1.0\r\n"+
		"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nUser unknown\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"+
		"Reporting-MTA: dns; evil.test\r\n\r\nFinal-Recipient: rfc822; nobody%d@nowhere.test\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"+
		"Message-ID: <ask.%s.x@acme.test>\r\nSubject: x\r\n\r\nx\r\n--b--\r\n", shop, i, i, "j"+inventedToken(i)[1:])
}
