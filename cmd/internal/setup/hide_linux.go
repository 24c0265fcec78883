package setup

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"unsafe"
)

// isTerminal reports whether a person can sit at the other end.
func isTerminal(f *os.File) bool {
	var t syscall.Termios
	return ioctl(f, syscall.TCGETS, &t) == nil
}

// hide switches a terminal's echo off until restore is called, or the process is
// told to end: then it ends with the terminal as it was.
func hide(f *os.File) (restore func(), err error) {
	var old syscall.Termios
	if err := ioctl(f, syscall.TCGETS, &old); err != nil {
		return nil, err
	}
	quiet := old
	quiet.Lflag &^= syscall.ECHO
	quiet.Lflag |= syscall.ECHONL
	if err := ioctl(f, syscall.TCSETS, &quiet); err != nil {
		return nil, err
	}
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	var watching sync.WaitGroup
	watching.Go(func() {
		select {
		case s := <-signals:
			ioctl(f, syscall.TCSETS, &old)
			signal.Stop(signals)
			syscall.Kill(syscall.Getpid(), s.(syscall.Signal)) // which now does what it always does
		case <-done:
		}
	})
	return func() {
		signal.Stop(signals)
		close(done)
		watching.Wait()
		ioctl(f, syscall.TCSETS, &old)
	}, nil
}

func ioctl(f *os.File, request uintptr, t *syscall.Termios) error {
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), request, uintptr(unsafe.Pointer(t)))
	if errno != 0 {
		return os.NewSyscallError("ioctl", errno)
	}
	return nil
}
