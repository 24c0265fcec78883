package check

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/jmoiron/sqlx"
	_ "github.com/mattn/go-sqlite3" // the driver

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/oauth"
	"leakytap/store"
)

// secrets sees that nobody else can read them, nor the customers' words.
func (c *checker) secrets(context.Context) {
	var open, names []string
	for _, f := range c.Config.SecretFiles() {
		info, err := os.Stat(f)
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			open = append(open, f)
		}
		names = append(names, filepath.Base(f))
	}
	if len(open) > 0 {
		c.bad("secrets", "others on this machine can read "+strings.Join(open, ", "), "run chmod 600 "+strings.Join(open, " "))
		return
	}
	if len(names) == 0 {
		c.good("secrets", "there are none here yet")
		return
	}
	c.good("secrets", "only you can read %s", strings.Join(names, ", "))
}

// database has SQLite look through the file, without changing anything.
func (c *checker) database(ctx context.Context) {
	const name = "database"
	path := c.Config.Database
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if dir, err := os.Stat(filepath.Dir(path)); err != nil || !dir.IsDir() {
			c.bad(name, "its folder "+filepath.Dir(path)+" isn't there", "create the folder, or change database in the config")
			return
		}
		c.good(name, "%s will be made when it is first needed", path)
		return
	}
	const restore = "restore a backup, or name another file in the config"
	db, err := sqlx.Open("sqlite3", "file:"+(&url.URL{Path: path}).EscapedPath()+"?mode=ro&_busy_timeout=5000")
	if err != nil {
		c.bad(name, fmt.Sprintf("%s can't be opened: %v", path, err), restore)
		return
	}
	defer db.Close()
	var said []string
	if err := db.SelectContext(ctx, &said, `PRAGMA quick_check(3)`); err != nil {
		c.bad(name, fmt.Sprintf("%s can't be read: %v", path, err), "if another program has it open, close that; else "+restore)
		return
	}
	if len(said) != 1 || said[0] != "ok" {
		c.bad(name, fmt.Sprintf("%s is damaged: %s", path, strings.Join(said, "; ")), "stop leakytap, and "+restore)
		return
	}
	var version int
	if err := db.GetContext(ctx, &version, `PRAGMA user_version`); err != nil {
		c.bad(name, fmt.Sprintf("%s can't be read: %v", path, err), restore)
		return
	}
	if err := store.CheckVersion(version); err != nil {
		c.bad(name, fmt.Sprintf("%s: %v", path, err), "run the newer leakytap that wrote it, or "+restore)
		return
	}
	c.good(name, "%s is sound", path)
}

const leastSpace = 200 << 20 // octets

// disk sees that the database has room, on a disk whose locks can be trusted.
func (c *checker) disk(context.Context) {
	const name = "disk"
	dir := filepath.Dir(c.Config.Database)
	free, remote, err := diskOf(dir)
	switch {
	case errors.Is(err, errors.ErrUnsupported):
		c.skipped(name, "not checked on this system", "")
	case err != nil:
		c.bad(name, fmt.Sprintf("%s can't be looked at: %v", dir, err), "check that the folder is there")
	case remote != "":
		c.bad(name, fmt.Sprintf("%s is on a network file system (%s), where SQLite's locks can fail", dir, remote), "put the database on a local disk")
	case free < leastSpace:
		c.bad(name, fmt.Sprintf("only %d MB are free in %s", free>>20, dir), "free some space")
	default:
		c.good(name, "a local disk with %s free", size(free))
	}
}

func size(octets uint64) string {
	if octets >= 10<<30 {
		return fmt.Sprintf("%d GB", octets>>30)
	}
	return fmt.Sprintf("%d MB", octets>>20)
}

// http sees that the daemon can listen, or does.
func (c *checker) http(ctx context.Context) {
	const name = "HTTP"
	address := c.Config.HTTP.Listen
	if address == "" {
		return
	}
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	switch taken := errors.Is(err, syscall.EADDRINUSE); {
	case err == nil:
		l.Close()
		c.good(name, "leakytap run can listen on %s", address)
	case taken && c.Running && leakytapAnswers(ctx, address):
		c.good(name, "leakytap run listens on %s", address)
	case taken:
		c.bad(name, "another program listens on "+address, "stop that program, or change http.listen in the config")
	case errors.Is(err, fs.ErrPermission):
		c.bad(name, "you may not listen on "+address, "take a port above 1023 for http.listen in the config")
	default:
		c.bad(name, fmt.Sprintf("leakytap can't listen on %s: %v", address, err), "change http.listen in the config; 127.0.0.1 is this machine alone")
	}
}

const healthTime = 5 * time.Second

// leakytapAnswers reports whether what listens there tells of its health as leakytap does.
func leakytapAnswers(ctx context.Context, address string) bool {
	ctx, cancel := context.WithTimeout(ctx, healthTime)
	defer cancel()
	there := func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, address)
	}
	client := http.Client{Transport: &http.Transport{DialContext: there, DisableKeepAlives: true}}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://leakytap/healthz", nil)
	if err != nil {
		return false
	}
	response, err := client.Do(request)
	if err != nil {
		return false
	}
	defer response.Body.Close()
	said, err := io.ReadAll(io.LimitReader(response.Body, 16))
	return err == nil && response.StatusCode == http.StatusOK && string(said) == "ok\n"
}

// soon is how early the end of a login or certificate is warned of.
const soon = 14 * 24 * time.Hour

// oauth sees that there is a login, and for how long.
func (c *checker) oauth(ctx context.Context) {
	const name = "OAuth"
	if c.account.OAuth == nil {
		return
	}
	const again = "run leakytap login"
	if _, err := c.account.OAuth.AccessToken(ctx); err != nil {
		fix := "mend mailbox.oauth in the config, or the network"
		if errors.As(err, new(*oauth.LoginError)) {
			fix = again
		}
		c.bad(name, err.Error(), fix)
		return
	}
	t, err := c.account.OAuth.Stored()
	if err != nil {
		c.bad(name, err.Error(), again)
		return
	}
	now, day := c.Now(), func(t time.Time) string { return t.In(c.Config.Business.Location()).Format("2 January 15:04") }
	switch {
	case c.Config.Mailbox.OAuth.Flow == config.FlowClientCredentials:
		c.good(name, "the app is let in by its own secret; this token lasts until %s and is renewed by itself", day(t.Expiry))
	case !t.RefreshExpiry.IsZero() && t.RefreshExpiry.Before(now.Add(soon)):
		c.warn(name, "logged in, but only until "+day(t.RefreshExpiry), again+" before then; with Google, publish the app, or make it internal to your organisation, and it lasts")
	case !t.RefreshExpiry.IsZero():
		c.good(name, "logged in until %s", day(t.RefreshExpiry))
	default:
		c.good(name, "logged in; this token lasts until %s and is renewed by itself", day(t.Expiry))
	}
}
