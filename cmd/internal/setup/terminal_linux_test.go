package setup

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// terminal opens a pseudo-terminal (pty(7)): what a person has before them, and
// what the program reads.
func terminal(t *testing.T) (person, program *os.File) {
	t.Helper()
	person, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { person.Close() })
	var number, unlock uint32
	for request, arg := range map[uintptr]*uint32{syscall.TIOCGPTN: &number, syscall.TIOCSPTLCK: &unlock} {
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, person.Fd(), request, uintptr(unsafe.Pointer(arg))); errno != 0 {
			t.Fatal(errno)
		}
	}
	program, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { program.Close() })
	return person, program
}

// script answers each prompt as soon as it stands on the screen, and returns all
// that was to be seen.
func script(t *testing.T, person *os.File, steps [][2]string) <-chan string {
	all := make(chan string, 1)
	go func() {
		var screen strings.Builder
		defer func() { all <- screen.String() }()
		seen, buffer := 0, make([]byte, 4096)
		for _, step := range append(steps, [2]string{"until it is stopped", ""}) {
			for {
				if i := strings.Index(screen.String()[seen:], step[0]); i >= 0 {
					seen += i + len(step[0])
					break
				}
				n, err := person.Read(buffer)
				if err != nil {
					return
				}
				screen.Write(buffer[:n])
			}
			if step[1] != "" {
				person.WriteString(step[1] + "\n")
			}
		}
	}()
	return all
}

func TestTerminal(t *testing.T) {
	person, program := terminal(t)
	o, _ := options(t)
	o.In, o.Out = program, program
	screen := script(t, person, [][2]string{
		{"e-mail address): ", "hello"},
		{`"hello" is not an e-mail address`, "hello@acme.example"}, // asked again
		{"(it isn't shown): ", "hunter2 hunter2"},
		{"as customers know it: ", "Müller & Söhne: \"Rohre\" #1"},
		{"first name will do): ", "Bob"},
		{"in such mail): ", "Hauptstraße 1, 10115 Berlin"},
		{"Time zone [Europe/Berlin]: ", "\r"},
		{"[hello@acme.example]: ", "bob@acme.example"},
	})
	if err := Run(t.Context(), o); err != nil {
		person.Close()
		t.Fatalf("%v\n%s", err, <-screen)
	}
	shown := <-screen
	if strings.Contains(shown, "hunter2") {
		t.Errorf("the password is on the screen:\n%s", shown)
	}
	if !strings.Contains(shown, "Müller") {
		t.Errorf("the echo is gone for good:\n%s", shown)
	}
	c := load(t, o)
	if p, err := c.Password(); err != nil || p != "hunter2 hunter2" || c.Business.Name != `Müller & Söhne: "Rohre" #1` {
		t.Errorf("password %q, %v, name %q", p, err, c.Business.Name)
	}
	var state syscall.Termios
	if err := ioctl(program, syscall.TCGETS, &state); err != nil || state.Lflag&syscall.ECHO == 0 {
		t.Errorf("the terminal is left without echo: %v", err)
	}
}
