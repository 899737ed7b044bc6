package archives

import (
	"archive/tar"
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func unzip(reader *zip.ReadCloser, directory string) error {
	for _, f := range reader.File {
		target := filepath.Join(directory, f.Name)
		// ruleid: archive-member-path
		out, err := os.Create(target)
		if err != nil {
			return err
		}
		in, err := f.Open()
		io.Copy(out, in)
	}
	return nil
}

func unzipChecked(reader *zip.ReadCloser, directory string) error {
	for _, f := range reader.File {
		target := filepath.Join(directory, f.Name)
		if !strings.HasPrefix(target, filepath.Clean(directory)+string(os.PathSeparator)) {
			return errors.New("outside")
		}
		// ok: archive-member-path
		os.MkdirAll(target, 0o750)
	}
	return nil
}

func unzipLocal(reader *zip.ReadCloser, directory string) error {
	for _, f := range reader.File {
		if !filepath.IsLocal(f.Name) {
			continue
		}
		// ok: archive-member-path
		os.MkdirAll(filepath.Join(directory, f.Name), 0o750)
	}
	return nil
}

func untar(in io.Reader, directory string) error {
	archive := tar.NewReader(in)
	for {
		header, err := archive.Next()
		if err != nil {
			return err
		}
		if strings.Contains(header.Name, "..") {
			continue
		}
		// ok: archive-member-path
		os.MkdirAll(filepath.Join(directory, header.Name), 0o750)
	}
}

func untarAll(in io.Reader, directory string) error {
	archive := tar.NewReader(in)
	for {
		header, err := archive.Next()
		if err != nil {
			return err
		}
		// ruleid: archive-member-path
		os.MkdirAll(filepath.Join(directory, header.Name), 0o750)
	}
}
