;;; What a user of Emacs sees and does, key by key; the answers go into the file $REPORT as JSON. -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'generator)
(require 'json)

(defvar report nil)
(defun report (name answer) (push (cons name answer) report))
(defun keys (keys) (execute-kbd-macro (kbd keys)))

;; Eglot speaks to the server when nothing happens for half a second: every wait gives Emacs back for a moment.
(defmacro wait (what &rest condition)
  `(let ((end (+ (float-time) 10)) found)
     (while (not (setq found (progn ,@condition)))
       (when (> (float-time) end) (error "Waited in vain for %s" ,what))
       (iter-yield nil))
     found))

(defun screen (buffer)
  (with-current-buffer buffer (buffer-substring-no-properties (point-min) (point-max))))

(defun place (position)
  (save-excursion
    (goto-char position)
    (cons (line-number-at-pos) (1+ (- position (line-beginning-position))))))

(defun shown (diagnostic)
  (let ((start (place (flymake-diagnostic-beg diagnostic)))
        (end (place (flymake-diagnostic-end diagnostic)))
        (severity (cdr (assq (flymake-diagnostic-type diagnostic)
                             '((eglot-error . "error") (eglot-warning . "warning") (eglot-note . "info")))))
        (text (flymake-diagnostic-text diagnostic)))
    (format "%d:%d-%d %s %s" (car start) (cdr start) (cdr end) severity
            (and (string-match "^zklint \\[\\([a-z0-9-]+\\)\\]: " text) (match-string 1 text)))))

(defun all-shown () (sort (mapcar #'shown (flymake-diagnostics)) #'string<))
(defun shows (pattern)
  (let ((all (all-shown)))
    (and (cl-some (lambda (line) (string-match-p pattern line)) all) (vconcat all))))

(defun act (pattern)
  (let (titles)
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (setq titles (mapcar #'car items))
                 (cl-find-if (lambda (title) (string-match-p pattern title)) titles))))
      (keys "C-c a"))
    (vconcat titles)))

;; Eglot drops what is asked for while keys come, and a keyboard macro looks like that.
(defun complete () (call-interactively (key-binding (kbd "C-M-i"))))

(defun completions ()
  (let* (words
         (completion-in-region-function
          (lambda (start end collection &optional predicate)
            (setq words (all-completions (buffer-substring start end) collection predicate))
            t)))
    (complete)
    (vconcat (mapcar #'substring-no-properties words))))

(defun hovered ()
  (let ((buffer (cl-find-if (lambda (one) (string-match-p "eldoc" (buffer-name one))) (buffer-list))))
    (and buffer
         (string-match-p "initLimit" (screen buffer))
         (screen buffer))))

(defun places ()
  (let (file found)
    (dolist (line (split-string (screen "*xref*") "\n" t))
      (if (string-match "^ *\\([0-9]+\\):" line)
          (push (concat file ":" (match-string 1 line)) found)
        (setq file line)))
    (vconcat (nreverse found))))

(defun to (line column)
  (goto-char (point-min))
  (forward-line (1- line))
  (forward-char (1- column)))

(iter-defun steps ()
  (keys "C-x C-f zk1/zoo.cfg RET")
  (wait "the server" (eglot-managed-p))
  ;; Flymake begins after the first command in a file.
  (keys "C-n")
  (report 'marked (wait "diagnostics" (shows "unknown-parameter")))

  (to 6 3)
  (report 'actions (act "Rename it"))
  (report 'fixed (screen (current-buffer)))
  (wait "no misspelt key" (not (shows "unknown-parameter")))

  (to 2 3)
  (keys "M-x eldoc RET")
  (report 'hover (wait "hover" (hovered)))

  (keys "M->")
  (report 'completion (completions))
  (insert "autopurge.pur")
  (wait "the server to know of it" (not eglot--recent-changes))
  (complete)
  (report 'completed (buffer-substring-no-properties (line-beginning-position) (point)))
  (delete-region (line-beginning-position) (point))

  (keys "C-x C-f ../zk2/zoo.cfg RET")
  (search-forward "zk3")
  (keys "3")
  (keys "C-x b zoo.cfg<zk1> RET")
  (report 'elsewhere (wait "a diagnostic in the other file" (shows "server-list-mismatch")))

  (to 9 8)
  (keys "M-?")
  (report 'references (places))
  (keys "C-x 1 C-x b zoo.cfg<zk1> RET")

  (to 9 8)
  (keys "C-c r 4 RET")
  (report 'renamed (vector (screen "zoo.cfg<zk1>") (screen "zoo.cfg<zk2>")))

  (let ((before (screen (current-buffer))))
    (keys "C-c f")
    (wait "formatting" (not (equal (screen (current-buffer)) before))))
  (report 'formatted (screen (current-buffer))))

(defun go-on (steps)
  (condition-case failure
      (progn
        (with-current-buffer (window-buffer)
          (let (inhibit-quit) (iter-next steps)))
        (run-with-timer 0.05 nil #'go-on steps))
    (iter-end-of-sequence (end))
    (error (report 'failure (format "%S in %s" failure (screen (window-buffer)))) (end))))

(defun end ()
  (with-temp-file (getenv "REPORT") (insert (json-encode report)))
  (cl-letf (((symbol-function 'yes-or-no-p) #'always))
    (kill-emacs)))

(run-with-timer 0.05 nil #'go-on (steps))
