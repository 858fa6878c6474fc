/** Path of the body below the launcher's own address; put in by the build. */
declare const __BODY_FILE__: string;
