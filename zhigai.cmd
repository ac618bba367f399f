@echo off
rem Starts Zhigai: builds the program when it is missing, then runs it on a JDK 25 (JAVA25_HOME or JAVA_HOME).
setlocal
set "HOME_DIR=%~dp0"
set "JDK=%JAVA25_HOME%"
if "%JDK%"=="" set "JDK=%JAVA_HOME%"
if not exist "%JDK%\bin\java.exe" (
  echo JDK 25 was not found. Install one, for example Temurin 25, or set JAVA25_HOME, then run again. 1>&2
  exit /b 1
)
rem The dot stands for the quotation mark there: one more here would put what follows into quotation marks.
findstr /b /r /c:"JAVA_VERSION=.25" "%JDK%\release" >nul
if errorlevel 1 (
  echo "%JDK%" is not a JDK 25. Set JAVA25_HOME to one and run again. 1>&2
  exit /b 1
)
if not exist "%HOME_DIR%app\target\zhigai.jar" (
  echo Building Zhigai... 1>&2
  call mvn -q -B -DskipTests -f "%HOME_DIR%pom.xml" -pl app -am package 1>&2
  if errorlevel 1 exit /b 1
)
rem A command that is over in seconds is not worth the second compiler.
set "QUICK="
for %%c in (inspect run store) do if "%~1"=="%%c" set "QUICK=-XX:TieredStopAtLevel=1"
rem What the JDK kept of this way of starting when the program was built (app\src\cache). Only of this very program, that is of its jar, its
rem libraries and the flags: JDK 25 looks at none of them and would run the old program out of the cache, without a word.
set "PART="
if "%~1"=="" set "PART=window"
for %%c in (.zhigai .zgfh) do if /i "%~x1"=="%%c" set "PART=window"
for %%c in (inspect analyse) do if "%~1"=="%%c" set "PART=reading"
for %%c in (run demo store report strategies) do if "%~1"=="%%c" set "PART=chain"
set "AOT=%HOME_DIR%app\target\aot"
set "FRESH="
set "MADE_OF="
set "SUM="
set "CACHE="
if exist "%AOT%\%PART%.aot" set "FRESH=1"
if defined FRESH fc /b "%AOT%\java.args" "%HOME_DIR%app\src\main\java.args" >nul 2>nul
if defined FRESH if errorlevel 1 set "FRESH="
if defined FRESH (dir /b "%HOME_DIR%app\target\lib\*.jar" | findstr /v /l /x /g:"%AOT%\libraries.txt" >nul)
if defined FRESH if not errorlevel 1 set "FRESH="
if defined FRESH set /p MADE_OF=<"%AOT%\jar.sha256"
if defined FRESH for /f "skip=1 delims=" %%h in ('certutil -hashfile "%HOME_DIR%app\target\zhigai.jar" SHA256 2^>nul') do if not defined SUM set "SUM=%%h"
if defined SUM if "%SUM: =%"=="%MADE_OF%" set CACHE="-XX:AOTCache=%AOT%\%PART%.aot"
"%JDK%\bin\java" "@%HOME_DIR%app\src\main\java.args" %QUICK% %CACHE% ^
  -Djava.util.logging.config.file="%HOME_DIR%app\src\main\logging.properties" ^
  -Dzhigai.samples="%HOME_DIR%sample-workbooks" -Dzhigai.prepared="%HOME_DIR%app\target\sample\sample.zgb" ^
  -cp "%HOME_DIR%app\target\zhigai.jar;%HOME_DIR%app\target\lib\*" org.zhigai.App %*
exit /b %ERRORLEVEL%
