# The program, served by gunicorn. Settings come from the environment (.env.example).
FROM python:3.11-slim

WORKDIR /srv/portal
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY . .
RUN python -m portal.messages build \
    && SECRET_KEY=only-to-collect-static-files \
       python manage.py collectstatic --no-input --verbosity 0 \
    && useradd --system --no-create-home portal \
    && mkdir -p var/media var/tmp && chown -R portal var
USER portal
EXPOSE 8000
CMD ["gunicorn", "portal.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", \
     "--worker-class", "gthread", "--threads", "4", "--no-control-socket", \
     "--worker-tmp-dir", "/dev/shm"]
