package oauth

import (
	"context"
	"errors"
	"time"

	"golang.org/x/oauth2"
)

// DeviceCode is what a person types into a browser on any machine (RFC 8628).
type DeviceCode struct {
	URL     string
	Code    string
	Expires time.Time // zero where the provider doesn't say
}

// Device logs in by device code: it shows the code, waits until the person has
// used it, and stores the token.
func (c *Client) Device(ctx context.Context, show func(DeviceCode)) error {
	const doing = "log in"
	ctx = context.WithValue(ctx, oauth2.HTTPClient, c.http)
	d, err := c.conf.DeviceAuth(ctx)
	if err != nil {
		return explain(doing, err)
	}
	d.Interval = min(max(d.Interval, 0), 60) // 0: the standard's 5 s
	show(DeviceCode{URL: oneLine(d.VerificationURI), Code: oneLine(d.UserCode), Expires: d.Expiry})
	t, err := c.conf.DeviceAccessToken(ctx, d)
	switch {
	case errors.Is(err, context.DeadlineExceeded) && !d.Expiry.IsZero() && !time.Now().Before(d.Expiry):
		return &LoginError{doing + ": the code was not used in time"}
	case err != nil:
		return explain(doing, err)
	}
	return c.begin(ctx, t)
}
