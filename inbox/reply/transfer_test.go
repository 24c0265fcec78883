package reply

import "testing"

func TestDecodeTransfer(t *testing.T) {
	for _, c := range []struct{ encoding, in, want string }{
		{"base64", "SGVsbG8gd29ybGQ=", "Hello world"},
		{"BASE64 ", "SGVs\r\nbG8g\r\nd29ybGQ=\r\n", "Hello world"},
		{"base64", "SGVsbG8gd29ybGQ", "Hello world"},
		{"base64", "SGVsbG8g!*d29y~bGQ=", "Hello world"},
		{"base64", "SGVsbG8gd29ybGQ=\n\n-- \nlist footer added here by hand\n", "Hello world"},
		{"base64", "SGVsbG8g\nd29y", "Hello wor"},
		{"base64", "SGk=SGk=", "HiHi"},
		{"quoted-printable", "a=20b=\r\nc =C3=A9=\n", "a bc é"},
		{"quoted-printable", "1=3 2=ZZ =", "1=3 2=ZZ "},
		{"quoted-printable", "a=3d=3D   \nb", "a==\nb"},
		{"8bit", "as is", "as is"},
		{"x-unknown", "as is", "as is"},
	} {
		if got := string(decodeTransfer([]byte(c.in), c.encoding, 1<<10)); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.encoding, c.in, got, c.want)
		}
	}
	if got := decodeTransfer([]byte("SGVsbG8gd29ybGQ="), "base64", 5); string(got) != "Hello" {
		t.Errorf("limit: got %q", got)
	}
}
